package org.zhiji.list;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days.
 *
 * @param from  the first one, absent where it has no beginning
 * @param until the first one after it, absent where it has no end
 */
record Days(@Nullable LocalDate from, @Nullable LocalDate until) {}
