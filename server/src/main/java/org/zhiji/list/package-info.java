/** The one mechanism of every list: fields, filters, columns, order, saved views, many changed at once, files out. */
@ApplicationModule(allowedDependencies = {"platform", "platform :: *", "identity", "approval", "messaging"})
@NullMarked
package org.zhiji.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
