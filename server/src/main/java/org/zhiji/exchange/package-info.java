/** Brings customers, vehicles and closed orders in from the files that other systems give out. */
@ApplicationModule(allowedDependencies = {"platform", "platform :: *", "identity", "customer", "asset", "service"})
@NullMarked
package org.zhiji.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
