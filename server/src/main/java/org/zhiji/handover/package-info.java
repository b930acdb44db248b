/** What somebody has in hand goes to colleagues when that person leaves, moves or is away, and they say that they have it. */
@ApplicationModule(allowedDependencies = {"platform", "platform :: *", "identity", "messaging"})
@NullMarked
package org.zhiji.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
