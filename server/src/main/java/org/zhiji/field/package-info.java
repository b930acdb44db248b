/** Fields of the company's own: real columns that an administrator adds to the records of any list. */
@ApplicationModule(allowedDependencies = {"platform", "platform :: *", "identity", "list"})
@NullMarked
package org.zhiji.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
