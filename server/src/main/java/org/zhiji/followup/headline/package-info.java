/** What follow-up gives to the home pages: how many calls succeed, how satisfied and loyal customers say they are, what is overdue. */
@NullMarked
package org.zhiji.followup.headline;

import org.jspecify.annotations.NullMarked;
