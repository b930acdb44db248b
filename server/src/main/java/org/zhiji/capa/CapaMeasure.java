package org.zhiji.capa;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done by somebody until a day. What a draft has not settled yet is absent.
 *
 * @param result what was done, said by whoever did it
 */
record CapaMeasure(
        UUID id,
        int round,
        String text,
        @Nullable UUID ownerId,
        @Nullable LocalDate dueOn,
        @Nullable BigDecimal cost,
        @Nullable Instant doneAt,
        @Nullable String result) {

    boolean done() {
        return doneAt != null;
    }

    CapaMeasure completed(String what, Instant now) {
        return new CapaMeasure(id, round, text, ownerId, dueOn, cost, now, what);
    }

    CapaMeasure movedTo(LocalDate day) {
        return new CapaMeasure(id, round, text, ownerId, day, cost, doneAt, result);
    }

    CapaMeasure passedTo(UUID owner) {
        return new CapaMeasure(id, round, text, owner, dueOn, cost, doneAt, result);
    }
}
