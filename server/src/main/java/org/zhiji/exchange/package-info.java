/** Brings customers, vehicles, closed orders and what was spoken with customers in from the files that other systems give out. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: *",
            "identity",
            "customer",
            "asset",
            "service",
            "followup",
            "field",
            "messaging"
        })
@NullMarked
package org.zhiji.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
