/** The thing sold and kept: vehicles, their plates over time, their owner and whoever else has to do with them. */
@ApplicationModule(allowedDependencies = {"platform", "platform :: *", "identity", "list", "customer", "loyalty"})
@NullMarked
package org.zhiji.asset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
