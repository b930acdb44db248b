/** Corrective and preventive actions: cause, measures, approval, execution and the proof of their effect. Knows where one comes from only by name. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: *",
            "identity",
            "home",
            "worktime",
            "messaging",
            "approval",
            "list"
        })
@NullMarked
package org.zhiji.capa;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
