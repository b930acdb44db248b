/** Rules that keep in touch: whom they catch, when a contact is due, who makes it, and what a rule would bring. */
@NamedInterface("cadence")
@NullMarked
package org.zhiji.followup.cadence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
