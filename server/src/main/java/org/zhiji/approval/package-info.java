/** One mechanism for everything that somebody must agree to; knows what is asked and who decides, not what becomes of it. */
@ApplicationModule(allowedDependencies = {"platform", "platform :: *", "identity", "home", "worktime", "messaging"})
@NullMarked
package org.zhiji.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
