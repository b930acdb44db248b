/** Complaints: from the first word of displeasure to the answer that the customer has confirmed, against the clock. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: *",
            "identity",
            "home",
            "approval",
            "dictionary",
            "list",
            "worktime",
            "messaging",
            "customer",
            "customer :: personality",
            "asset",
            "service",
            "capa",
            "loyalty"
        })
@NullMarked
package org.zhiji.complaint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
