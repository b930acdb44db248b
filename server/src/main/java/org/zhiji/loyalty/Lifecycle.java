package org.zhiji.loyalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiji.customer.LifecycleStage;

/** Where a customer goes by himself. What somebody has to decide is no matter of a rule. */
final class Lifecycle {

    private Lifecycle() {}

    /** What the company calls loyal and lost. */
    record Scale(
            BigDecimal loyalFrom,
            int loyalPurchases,
            BigDecimal loyalUntil,
            int patienceMonths,
            int lostMonths,
            int lifelongYears) {}

    /** @param lowSince since when the index has been below what a loyal customer must keep */
    record Standing(
            LifecycleStage stage,
            BigDecimal index,
            @Nullable LocalDate lowSince) {}

    record Step(LifecycleStage to, LifecycleRule rule) {}

    /** At most one step at a time. Being lost goes before everything else. */
    static Optional<Step> next(Standing now, Known known, Scale scale, LocalDate today) {
        return switch (now.stage()) {
            // A payment brings them in or back, in the moment in which it is known.
            case POTENTIAL, DISQUALIFIED, PROSPECT, LOST -> Optional.empty();
            case FIRST_TIME ->
                lost(known, scale, today)
                        .or(() -> step(known.paid() > 1, LifecycleStage.REPEAT, LifecycleRule.SECOND_PAYMENT));
            case REPEAT ->
                lost(known, scale, today)
                        .or(() -> step(isLoyal(now, known, scale), LifecycleStage.LOYAL, LifecycleRule.LOYAL_ENOUGH));
            case LOYAL ->
                lost(known, scale, today)
                        .or(() -> step(
                                isLowForLong(now, scale, today), LifecycleStage.REPEAT, LifecycleRule.LOYAL_NO_MORE));
            case LIFELONG -> lost(known, scale, today);
        };
    }

    /** From the day after which nobody has paid for too long; absent of one who never paid. */
    static @Nullable LocalDate lostOn(Known known, Scale scale) {
        return known.lastPaid() == null
                ? null
                : known.lastPaid().plusMonths(scale.lostMonths()).plusDays(1);
    }

    static @Nullable LocalDate lowSince(BigDecimal index, @Nullable LocalDate before, Scale scale, LocalDate today) {
        if (index.compareTo(scale.loyalUntil()) >= 0) {
            return null;
        }
        return before == null ? today : before;
    }

    /** Long enough with us, and has bought again or brought somebody. */
    static boolean mayBeLifelong(LifecycleStage stage, Known known, Scale scale, LocalDate today) {
        return stage == LifecycleStage.LOYAL
                && known.firstPaid() != null
                && !known.firstPaid().isAfter(today.minusYears(scale.lifelongYears()))
                && (known.paid() > 1 || known.referrals() > 0);
    }

    /** Exactly so many months ago is still inside. */
    private static Optional<Step> lost(Known known, Scale scale, LocalDate today) {
        if (known.carsGone()) {
            return Optional.of(new Step(LifecycleStage.LOST, LifecycleRule.CARS_GONE));
        }
        return step(
                known.lastPaid() != null && known.lastPaid().isBefore(today.minusMonths(scale.lostMonths())),
                LifecycleStage.LOST,
                LifecycleRule.ABSENT);
    }

    private static boolean isLoyal(Standing now, Known known, Scale scale) {
        return now.index().compareTo(scale.loyalFrom()) >= 0
                && known.paidLately() >= scale.loyalPurchases()
                && !known.openComplaint();
    }

    private static boolean isLowForLong(Standing now, Scale scale, LocalDate today) {
        return now.lowSince() != null && !now.lowSince().isAfter(today.minusMonths(scale.patienceMonths()));
    }

    private static Optional<Step> step(boolean holds, LifecycleStage to, LifecycleRule rule) {
        return holds ? Optional.of(new Step(to, rule)) : Optional.empty();
    }
}
