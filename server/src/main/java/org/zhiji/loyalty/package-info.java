/** Where customers stand and whether they stay: the life cycle with the proof of each move, the loyalty index, lost customers and what is done for them. */
@ApplicationModule(allowedDependencies = {"platform", "platform :: *", "identity", "list", "messaging", "customer"})
@NullMarked
package org.zhiji.loyalty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
