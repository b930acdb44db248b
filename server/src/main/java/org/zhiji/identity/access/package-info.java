/** Who stands behind a request and what their roles allow; roles are defined here. */
@NullMarked
package org.zhiji.identity.access;

import org.jspecify.annotations.NullMarked;
