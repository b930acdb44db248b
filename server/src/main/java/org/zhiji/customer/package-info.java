/** Persons and organisations we serve: who they are, how to reach them, what they agreed to, who looks after them. */
@ApplicationModule(allowedDependencies = {"platform", "platform :: *", "identity", "dictionary", "list", "messaging"})
@NullMarked
package org.zhiji.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
