/** Potential customers: registers of eight kinds and the company's own, filtered, judged by criteria, decided by the department manager. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: *",
            "identity",
            "list",
            "worktime",
            "messaging",
            "customer",
            "loyalty"
        })
@NullMarked
package org.zhiji.prospect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
