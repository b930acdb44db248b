/** Fictitious customers, vehicles and orders of any number, and the demo dealer whose story is told relative to today. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: *",
            "identity",
            "identity :: signin",
            "worktime",
            "customer",
            "asset",
            "service"
        })
@NullMarked
package org.zhiji.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
