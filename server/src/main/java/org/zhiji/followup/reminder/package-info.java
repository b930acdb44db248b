/** Reminds of contacts that are due or were not made: first who makes them, then those above. */
@NullMarked
package org.zhiji.followup.reminder;

import org.jspecify.annotations.NullMarked;
