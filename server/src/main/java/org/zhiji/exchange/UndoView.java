package org.zhiji.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The taking back of an import as its page shows it.
 *
 * @param state absent while nobody has asked
 * @param possible whether it can be asked for now
 * @param until when it is not offered any more
 * @param total records that the import has touched
 * @param kinds what would become or has become of them, by state
 * @param undecided kept records that wait for somebody's decision
 * @param waiting decided ones that are being worked on
 */
record UndoView(
        @Nullable UndoState state,
        boolean possible,
        @Nullable Instant until,
        long total,
        long done,
        List<UndoKindView> kinds,
        long undecided,
        long waiting,
        @Nullable String failure,
        @Nullable String by,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** @param type {@code customer}, {@code vehicle}, {@code work-order} */
    record UndoKindView(String type, long discarded, long putBack, long kept, long gone) {}

    /**
     * A record that was kept.
     *
     * @param title absent where the reader may not see the record
     * @param refusal why its earlier values cannot be put back, in the reader's language
     * @param changes what was done to it since, latest first
     */
    record KeptRow(
            String type,
            UUID id,
            @Nullable String title,
            boolean created,
            KeptReason reason,
            @Nullable String refusal,
            List<LaterChange> changes,
            List<KeptDependent> dependents,
            @Nullable KeptDecision decision,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            boolean done) {}

    /** @param fields their codes, as the audit names them */
    record LaterChange(Instant at, @Nullable String by, String action, List<String> fields) {}

    /** @param type {@code vehicle}, {@code work-order}, {@code call}, {@code complaint} */
    record KeptDependent(String type, int count) {}
}
