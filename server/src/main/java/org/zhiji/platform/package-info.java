/** Technical ground without business words. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.zhiji.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
