/** How good the customer files are, and which rows to mend. */
@NullMarked
package org.zhiji.customer.quality;

import org.jspecify.annotations.NullMarked;
