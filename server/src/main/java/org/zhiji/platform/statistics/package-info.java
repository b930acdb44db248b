/** What figures prove: shares and means compared, with their uncertainty. Plain arithmetic, no data. */
@NamedInterface("statistics")
@NullMarked
package org.zhiji.platform.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
