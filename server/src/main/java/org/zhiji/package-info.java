/** Zhiji: customer relations and after-sales follow-up. Each direct sub-package is a room with its own front door. */
@NullMarked
package org.zhiji;

import org.jspecify.annotations.NullMarked;
