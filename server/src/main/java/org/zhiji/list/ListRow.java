package org.zhiji.list;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record in a list.
 *
 * @param cells by the key of the column: text, number, list of texts, or of a person or another record id and name
 */
public record ListRow(UUID id, int version, Map<String, @Nullable Object> cells) {

    /** Somebody or something with a page of its own. */
    public record Reference(UUID id, @Nullable String name) {}
}
