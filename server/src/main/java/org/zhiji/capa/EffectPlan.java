package org.zhiji.capa;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.statistics.Difference.Share;

/**
 * How the success of an action will be told.
 *
 * @param kind         of measure; {@link #COUNTED_BY_HAND} for one that no room measures
 * @param item         which of its kind, for example a question
 * @param name         of one counted by hand
 * @param departmentId absent for the whole company
 * @param target       in per cent
 * @param lowerBetter  whether less is better
 * @param before       as it was when the action was sent in; by hand, as it was typed
 * @param waitingDays  how long after the last measure the effect is looked at
 */
record EffectPlan(
        @Nullable String kind,
        @Nullable String item,
        @Nullable String name,
        @Nullable UUID departmentId,
        @Nullable BigDecimal target,
        boolean lowerBetter,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Share before,
        int waitingDays) {

    static final String COUNTED_BY_HAND = "BY_HAND";

    boolean byHand() {
        return COUNTED_BY_HAND.equals(kind);
    }

    EffectPlan with(@Nullable Share counted, boolean lower) {
        return new EffectPlan(kind, item, name, departmentId, target, lower, from, to, counted, waitingDays);
    }
}
