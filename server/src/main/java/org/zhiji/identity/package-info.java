/** Who works here, who reports to whom, what each may do and see, and how one signs in. */
@ApplicationModule(allowedDependencies = {"platform", "platform :: *"})
@NullMarked
package org.zhiji.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
