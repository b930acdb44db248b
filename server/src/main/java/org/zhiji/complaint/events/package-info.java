/** What happened to complaints, for the rooms above. */
@NamedInterface("events")
@NullMarked
package org.zhiji.complaint.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
