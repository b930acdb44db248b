/** What one of us has promised a customer by a day: caught while typing, reminded of, kept, broken or moved with his consent. */
@ApplicationModule(
        allowedDependencies = {"platform", "platform :: *", "identity", "list", "worktime", "messaging", "customer"})
@NullMarked
package org.zhiji.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
