package org.zhiji.followup.figure;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;

/**
 * Of which days and of whom figures are asked for; what is absent is not narrowed. A department stands for those below it.
 *
 * @param person who makes the contacts
 */
record FigureQuery(
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @Nullable UUID department,
        @Nullable UUID person,
        @Nullable UUID rule) {

    private static final int MOST_DAYS = 366;

    Asked by(Actor actor, Instant now, ZoneId zone) {
        if (to.isBefore(from)) {
            throw Problem.invalid(FieldError.of("to", "follow-up.period-reversed"));
        }
        if (!to.isBefore(from.plusDays(MOST_DAYS))) {
            throw Problem.invalid(FieldError.of("to", "figures.too-long", MOST_DAYS));
        }
        return new Asked(actor, from, to, department, person, rule, now, zone);
    }
}
