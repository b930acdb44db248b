/** Planning calls: whom to call about what, by whom and on which day, before anybody calls. */
@NullMarked
package org.zhiji.followup.plan;

import org.jspecify.annotations.NullMarked;
