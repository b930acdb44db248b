/** Customers who ring us: who it is, what was said, and what was missed and has to be returned the same day. */
@NamedInterface("incoming")
@NullMarked
package org.zhiji.followup.incoming;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
