/** Where a working day begins: three figures and one list by role, the year's targets, the board on the wall. Knows no business; the rooms offer theirs. */
@ApplicationModule(allowedDependencies = {"platform", "platform :: *", "identity"})
@NullMarked
package org.zhiji.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
