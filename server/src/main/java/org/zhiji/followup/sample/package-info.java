/** The quality of calls: a share drawn by lot and looked at, and how long is spent besides talking. */
@NamedInterface("sample")
@NullMarked
package org.zhiji.followup.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
