/** What an administrator can set: typed, checked before anything starts, described where it is declared. */
@NamedInterface("settings")
@NullMarked
package org.zhiji.platform.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
