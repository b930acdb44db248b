/** The administrator's desk: employees and departments are entered, changed and taken out of use. */
@NullMarked
package org.zhiji.identity.staff;

import org.jspecify.annotations.NullMarked;
