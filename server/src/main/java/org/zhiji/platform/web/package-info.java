/** What every HTTP answer shares: paging, versions, idempotency, masking, request ids. */
@NamedInterface("web")
@NullMarked
package org.zhiji.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
