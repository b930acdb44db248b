/** Lists as files: small ones at once, large ones when somebody has agreed; each on record and marked with who took it. */
@NullMarked
package org.zhiji.list.export;

import org.jspecify.annotations.NullMarked;
