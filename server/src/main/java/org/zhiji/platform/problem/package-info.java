/** Refusals with a stable code, told as RFC 9457 problems in the user's language. */
@NamedInterface("problem")
@NullMarked
package org.zhiji.platform.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
