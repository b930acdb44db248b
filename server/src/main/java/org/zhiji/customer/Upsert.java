package org.zhiji.customer;

import java.util.UUID;

/** What became of one imported row. */
public record Upsert(UUID id, Outcome outcome) {

    public enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED,
        /** The row would change a record that the importer may not change; it stays as it was. */
        REFUSED
    }

    /** What happens to records that are there already. */
    public enum Existing {
        /** Values of the row win; what the row leaves empty stays. */
        UPDATE,
        FILL_GAPS,
        KEEP
    }
}
