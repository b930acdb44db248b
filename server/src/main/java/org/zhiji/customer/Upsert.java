package org.zhiji.customer;

import java.util.UUID;

/** What became of one imported row. */
public record Upsert(UUID id, Outcome outcome) {

    public enum Outcome {
        NEW,
        CHANGED,
        UNCHANGED
    }

    /** What happens to records that are there already. */
    public enum Existing {
        /** Values of the row win; what the row leaves empty stays. */
        UPDATE,
        FILL_GAPS,
        KEEP
    }
}
