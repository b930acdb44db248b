/** What the law gives to the people whose data are kept: a copy, a correction, an end; and data that have no purpose any more. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: *",
            "identity",
            "messaging",
            "worktime",
            "list",
            "field",
            "customer"
        })
@NullMarked
package org.zhiji.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
