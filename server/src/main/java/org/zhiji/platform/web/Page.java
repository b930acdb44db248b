package org.zhiji.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is read by keyset.
 *
 * @param next  what to send as {@code after} for the next page; absent on the last one
 * @param count how many there are, if it was asked for
 */
public record Page<T>(
        List<T> items, @Nullable String next, @Nullable Count count) {

    public static final int DEFAULT_SIZE = 50;
    public static final int MAX_SIZE = 200;

    /** Makes a page of rows that were fetched with one more than fits, and the cursor from its last row. */
    public static <T> Page<T> of(List<T> rows, int size, Function<T, Cursor> cursor, @Nullable Count count) {
        if (rows.size() <= size) {
            return new Page<>(rows, null, count);
        }
        var items = List.copyOf(rows.subList(0, size));
        return new Page<>(items, cursor.apply(items.getLast()).encode(), count);
    }

    public static int size(@Nullable Integer asked) {
        return asked == null ? DEFAULT_SIZE : Math.clamp(asked, 1, MAX_SIZE);
    }
}
