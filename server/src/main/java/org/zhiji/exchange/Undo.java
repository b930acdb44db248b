package org.zhiji.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.identity.Actor;

/**
 * The taking back of one import.
 *
 * @param since nothing of the import is older
 * @param finishedAt when the import itself ended
 * @param at the one moment at which everything goes into the recycle bin, so that it can come back together
 */
record Undo(
        UUID importId,
        ImportStatus importStatus,
        boolean written,
        Instant since,
        @Nullable Instant finishedAt,
        UUID departmentId,
        @Nullable UndoState state,
        @Nullable Instant at,
        @Nullable Actor actor,
        @Nullable UndoCounts counts,
        UndoStage stage,
        @Nullable UUID position,
        @Nullable String failure,
        @Nullable Instant doneAt) {

    /** Long enough for the month's end to bring a mistake to light; after that too much has been built upon it. */
    static final Duration OFFERED = Duration.ofDays(90);

    void checkTriable(Instant now) {
        if (!written || importStatus.working()) {
            throw ImportProblem.UNDO_NOTHING.problem();
        }
        if (state != null && state.working()) {
            throw ImportProblem.UNDO_RUNNING_ALREADY.problem();
        }
        if (state == UndoState.DONE || state == UndoState.FAILED) {
            throw ImportProblem.UNDO_DONE_ALREADY.problem();
        }
        if (!offered(now)) {
            throw ImportProblem.UNDO_TOO_LATE.problem(OFFERED.toDays());
        }
    }

    /** Nobody undoes an import without having been shown what will happen; one that stopped may always go on. */
    void checkStartable(Instant now) {
        if (state == UndoState.FAILED) {
            return;
        }
        checkTriable(now);
        if (state != UndoState.TRIED) {
            throw ImportProblem.UNDO_NOT_TRIED.problem();
        }
    }

    boolean possible(Instant now) {
        return written
                && !importStatus.working()
                && offered(now)
                && (state == null || state == UndoState.TRIED || state == UndoState.TRYING);
    }

    @Nullable
    Instant until() {
        return finishedAt == null ? null : finishedAt.plus(OFFERED);
    }

    private boolean offered(Instant now) {
        var until = until();
        return until != null && now.isBefore(until);
    }

    Undo at(UndoStage stage, @Nullable UUID position, UndoCounts counts) {
        return new Undo(
                importId,
                importStatus,
                written,
                since,
                finishedAt,
                departmentId,
                state,
                at,
                actor,
                counts,
                stage,
                position,
                failure,
                doneAt);
    }
}
