/** The append-only record of who changed what, when and from where. */
@NamedInterface("audit")
@NullMarked
package org.zhiji.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
