/** Relationships with customers: contacts made and what was learnt by them, how near one of us stands to somebody, and how warm it is. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: *",
            "identity",
            "list",
            "worktime",
            "messaging",
            "customer",
            "customer :: known",
            "followup",
            "followup :: cadence"
        })
@NullMarked
package org.zhiji.relationship;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
