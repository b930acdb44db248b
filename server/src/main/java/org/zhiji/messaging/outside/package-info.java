/** What people are told outside the application: by mail, and in the groups of the company's messenger. */
@NullMarked
package org.zhiji.messaging.outside;

import org.jspecify.annotations.NullMarked;
