/** The follow-up report of a month: figures of the calls that were planned in it, submitted to the general manager. */
@NullMarked
package org.zhiji.followup.report;

import org.jspecify.annotations.NullMarked;
