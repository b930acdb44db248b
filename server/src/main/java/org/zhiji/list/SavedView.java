package org.zhiji.list;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param mine   whether the reader may change it
 * @param pinned whether the reader has it within reach
 */
record SavedView(
        UUID id,
        String name,
        Sharing sharedWith,
        UUID ownerId,
        String ownerName,
        boolean mine,
        boolean pinned,
        @Nullable String q,
        Map<String, Object> filter,
        @Nullable String sort,
        List<String> columns,
        int version) {}
