/** Repair and service: work orders from the counter to the hand-over, and whether the customer may be called about it. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: *",
            "identity",
            "home",
            "dictionary",
            "list",
            "customer",
            "asset",
            "capa",
            "loyalty"
        })
@NullMarked
package org.zhiji.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
