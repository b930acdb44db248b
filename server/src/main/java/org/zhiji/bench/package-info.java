/** Measures the product through HTTP beside the same SQL straight through JDBC. */
@ApplicationModule(
        allowedDependencies = {"platform", "platform :: *", "identity :: signin", "customer", "demo", "followup"})
@NullMarked
package org.zhiji.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
