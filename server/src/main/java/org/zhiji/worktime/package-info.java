/** Working time: calendars with shifts, holidays and make-up days, and the deadlines that follow from them. */
@ApplicationModule(allowedDependencies = {"platform", "platform :: *", "identity"})
@NullMarked
package org.zhiji.worktime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
