/** What somebody has to see to after a call: each item with an owner and a due time, until it is done. */
@NullMarked
package org.zhiji.followup.issue;

import org.jspecify.annotations.NullMarked;
