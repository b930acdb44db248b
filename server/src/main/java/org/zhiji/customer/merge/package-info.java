/** One customer entered twice: found, judged, made one, and taken apart again. */
@NullMarked
package org.zhiji.customer.merge;

import org.jspecify.annotations.NullMarked;
