/** What customers want, what weighs on them, what happens in their lives, and how much of them is known at all. */
@NamedInterface("known")
@NullMarked
package org.zhiji.customer.known;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
