/** Backups of the whole installation: writing, keeping, proving by a trial restore, and putting one in place. */
@ApplicationModule(allowedDependencies = {"platform", "platform :: *", "identity", "messaging"})
@NullMarked
package org.zhiji.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
