/** Messages to our own people: knows recipients and when they were told, not the reasons. */
@ApplicationModule(allowedDependencies = {"platform", "platform :: *", "identity", "worktime"})
@NullMarked
package org.zhiji.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
