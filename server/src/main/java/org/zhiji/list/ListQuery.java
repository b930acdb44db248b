package org.zhiji.list;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.web.Page;

/**
 * What somebody wants to see of a list.
 *
 * @param q       words to be found
 * @param filter  as {@link FilterReader} reads it
 * @param sort    as {@link ListOrder} is written
 * @param columns keys, separated by commas
 */
public record ListQuery(
        @Nullable String q,
        @Nullable String filter,
        @Nullable String sort,
        @Nullable String columns,
        @Nullable String after,
        @Nullable Integer size) {

    public List<String> columns(RecordList list) {
        return columns == null || columns.isBlank() ? list.columns() : Arrays.asList(columns.split(","));
    }

    ListOrder order(RecordList list) {
        return sort == null || sort.isBlank() ? list.order() : ListOrder.read(sort);
    }

    int rows() {
        return Page.size(size);
    }
}
