/** How one proves who one is: passwords, one-time links, sessions, tokens, the first start. */
@NamedInterface("signin")
@NullMarked
package org.zhiji.identity.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
