/** A tenant is a schema: who they are, their migrations, and the connection that always stands in the right one. */
@NamedInterface("tenant")
@NullMarked
package org.zhiji.platform.tenant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
