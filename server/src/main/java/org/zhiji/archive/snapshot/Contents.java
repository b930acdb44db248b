package org.zhiji.archive.snapshot;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes first in an archive: all that must be known before a row can be loaded.
 *
 * @param postgres the version of the server that the data come from
 */
record Contents(String productVersion, Instant writtenAt, String postgres, List<SchemaPart> schemas) {

    /** @param migrations all that have been applied, in their order */
    record SchemaPart(String name, List<String> migrations, List<TablePart> tables) {}

    /**
     * A table that holds rows of its own.
     *
     * @param partitionOf the table that it is a part of, and {@code bound} which part
     * @param columns without those that the database computes
     * @param leftOut when its rows are not worth keeping: it is empty after a restore
     */
    record TablePart(
            String name,
            @Nullable String partitionOf,
            @Nullable String bound,
            List<Column> columns,
            boolean leftOut) {}

    record Column(String name, String type) {}
}
