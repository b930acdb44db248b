/** How follow-up fares: contacts, reminders, reach, response and what came of it, of any period. */
@NullMarked
package org.zhiji.followup.figure;

import org.jspecify.annotations.NullMarked;
