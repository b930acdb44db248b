/** Complaints: from the first word of displeasure to the answer that the customer has confirmed, against the clock. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: *",
            "identity",
            "list",
            "worktime",
            "messaging",
            "customer",
            "asset",
            "service"
        })
@NullMarked
package org.zhiji.complaint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
