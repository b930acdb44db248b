/** The served description of the API, from which the browser's client is generated. */
@NamedInterface("openapi")
@NullMarked
package org.zhiji.platform.openapi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
