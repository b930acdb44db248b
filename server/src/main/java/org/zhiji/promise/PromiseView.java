package org.zhiji.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise as it is shown.
 *
 * @param late its moment has passed and it is not done
 */
record PromiseView(
        UUID id,
        UUID customerId,
        String customerName,
        @Nullable UUID contactPersonId,
        @Nullable String personName,
        UUID ownerId,
        String ownerName,
        @Nullable String givenByName,
        Instant givenAt,
        @Nullable String expectation,
        String text,
        LocalDate dueOn,
        @Nullable LocalTime dueTime,
        PromiseStatus status,
        boolean late,
        @Nullable Instant settledAt,
        @Nullable Instant madeGoodAt,
        @Nullable String outcome,
        @Nullable String sourceType,
        @Nullable UUID sourceId,
        List<PromiseMove> moves,
        boolean editable,
        int version) {

    /** A day agreed anew. */
    record PromiseMove(
            LocalDate fromOn,
            @Nullable LocalTime fromTime,
            LocalDate toOn,
            @Nullable LocalTime toTime,
            String agreed,
            Instant at,
            @Nullable String byName) {}
}
