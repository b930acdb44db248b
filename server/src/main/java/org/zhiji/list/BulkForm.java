package org.zhiji.list;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One field of many records at once.
 *
 * @param ids    which records; without them all that {@code q} and {@code filter} find
 * @param field  one of {@link ListView#changeable()}
 * @param value  as {@link org.zhiji.identity.KeptRecords} knows it: text, id, code of a choice, list of codes; nothing empties the field
 */
record BulkForm(
        @Nullable @Size(max = 5000) List<UUID> ids,
        @Nullable @Size(max = 100) String q,
        @Nullable Map<String, Object> filter,
        @NotBlank @Size(max = 40) String field,
        @NotNull BulkMode mode,
        @Nullable Object value) {}
