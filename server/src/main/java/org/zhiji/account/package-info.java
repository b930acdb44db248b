/** Key customers: the plan by which each is kept, who knows whom there, and what would leave with one person. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: *",
            "identity",
            "worktime",
            "messaging",
            "customer",
            "service",
            "relationship",
            "promise"
        })
@NullMarked
package org.zhiji.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
