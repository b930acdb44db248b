/** The public pool: customers without an owner, whoever claims them, and how they come back. */
@NullMarked
package org.zhiji.customer.pool;

import org.jspecify.annotations.NullMarked;
