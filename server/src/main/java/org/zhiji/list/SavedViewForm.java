package org.zhiji.list;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * @param filter  as {@link FilterReader} reads it, absent for everything
 * @param sort    as {@link ListOrder} is written, absent for the list's own order
 * @param columns keys, none for the list's own columns
 */
record SavedViewForm(
        @NotBlank @Size(max = 60) String name,
        @NotNull Sharing sharedWith,
        @Nullable @Size(max = 100) String q,
        @Nullable Map<String, Object> filter,
        @Nullable @Size(max = 60) String sort,
        @NotNull @Size(max = 60) List<String> columns) {}
