/** Jobs in the database: run once by one of many nodes, retried, visible. */
@NamedInterface("job")
@NullMarked
package org.zhiji.platform.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
