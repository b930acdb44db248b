package org.zhiji.list.export;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiji.list.ListQuery;

/**
 * What somebody wants to take, and what for.
 *
 * @param filter as lists read it
 * @param whole  with personal values in full; always has to be agreed to
 */
record ExportForm(
        @NotBlank @Size(max = 60) String list,
        @Size(max = 200) @Nullable String q,
        @Size(max = 20_000) @Nullable String filter,
        @Size(max = 100) @Nullable String sort,
        @NotNull @Size(max = 60) List<@NotBlank @Size(max = 100) String> columns,
        ListFile.@NotNull Format format,
        boolean whole,
        @NotBlank @Size(max = 300) String purpose) {

    ListQuery query() {
        return new ListQuery(q, filter, sort, String.join(",", columns), null, null);
    }
}
