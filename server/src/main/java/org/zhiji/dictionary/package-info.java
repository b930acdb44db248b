/** Dictionaries: the words of a choice that the company itself adds, renames, orders and retires. */
@ApplicationModule(allowedDependencies = {"platform", "platform :: *", "identity"})
@NullMarked
package org.zhiji.dictionary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
