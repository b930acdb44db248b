/** What is written for whoever watches the program: one line an event, for people or machines, without personal data. */
@NamedInterface("log")
@NullMarked
package org.zhiji.platform.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
