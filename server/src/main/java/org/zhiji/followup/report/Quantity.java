package org.zhiji.followup.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How many calls were due, carried out and successful (S3-35…S3-37). Both rates divide by what was due; the contact rate,
 * success by what was carried out, is an extra.
 *
 * @param due        planned in the period and not cancelled before the first attempt
 * @param carriedOut of these, with at least one attempt by the cut-off
 * @param successful of these, with a completed record by the cut-off
 */
record Quantity(
        int due,
        int carriedOut,
        int successful,
        @Nullable BigDecimal carriedOutRate,
        @Nullable BigDecimal successRate,
        @Nullable BigDecimal contactRate) {

    static final Quantity NONE = of(0, 0, 0);

    static Quantity of(int due, int carriedOut, int successful) {
        return new Quantity(
                due,
                carriedOut,
                successful,
                Rate.percent(carriedOut, due),
                Rate.percent(successful, due),
                Rate.percent(successful, carriedOut));
    }

    Quantity plus(Quantity other) {
        return of(due + other.due, carriedOut + other.carriedOut, successful + other.successful);
    }
}
