/** What service advisors hand to the follow-up desk each day, and how right the desk found it. */
@NullMarked
package org.zhiji.followup.intake;

import org.jspecify.annotations.NullMarked;
