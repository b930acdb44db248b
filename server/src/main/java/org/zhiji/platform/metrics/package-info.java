/** Measurements for whoever watches the program: Prometheus reads them, rooms add figures of their own. */
@NamedInterface("metrics")
@NullMarked
package org.zhiji.platform.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
