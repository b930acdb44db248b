/** Live updates: who has a page open learns at once, on whichever node, that something is new. */
@NamedInterface("live")
@NullMarked
package org.zhiji.platform.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
