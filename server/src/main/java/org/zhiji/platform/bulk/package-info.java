/** Many rows in one statement. */
@NamedInterface("bulk")
@NullMarked
package org.zhiji.platform.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
