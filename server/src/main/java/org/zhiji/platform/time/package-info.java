/** The one clock; on a test installation it can be moved. */
@NamedInterface("time")
@NullMarked
package org.zhiji.platform.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
