/** Follow-up: whom to call and when, the call itself, and what came of it. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: *",
            "identity",
            "home",
            "list",
            "worktime",
            "messaging",
            "customer",
            "customer :: personality",
            "asset",
            "service",
            "survey",
            "complaint",
            "complaint :: events",
            "capa",
            "loyalty"
        })
@NullMarked
package org.zhiji.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
