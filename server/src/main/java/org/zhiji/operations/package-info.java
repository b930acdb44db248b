/** What an administrator watches over: jobs, the audit, the recycle bin, the test clock, health. */
@ApplicationModule(allowedDependencies = {"platform", "platform :: *", "identity"})
@NullMarked
package org.zhiji.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
