/** What may be typed to find a thing: Han characters, pinyin, initials, any part of a number. */
@NamedInterface("search")
@NullMarked
package org.zhiji.platform.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
