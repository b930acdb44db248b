/** Care for customers: whom one thinks of today, small gifts and favours with their limits, and whom nobody has cared for. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: *",
            "identity",
            "home",
            "approval",
            "list",
            "worktime",
            "messaging",
            "dictionary",
            "customer"
        })
@NullMarked
package org.zhiji.care;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
