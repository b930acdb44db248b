package org.zhiji.followup.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.followup.TargetType;
import org.zhiji.platform.statistics.Difference;

/**
 * Visits and money after contacts.
 *
 * @param days     so many days after the contact are looked at
 * @param rules    what those did whom a rule reached; that they came after a contact does not say that they came for it
 * @param compared rules with a hold-out: those whom the rule was to contact, reached or not, beside those it left alone
 */
record EffectFigures(int days, List<RuleEffect> rules, List<HoldOutComparison> compared) {

    /** Whom an effect is looked for in. */
    enum Group {
        /** Somebody spoke with them in the period. */
        REACHED,
        /** The rule planned a contact in the period. */
        PLANNED,
        /** The rule would have, and left them alone. */
        HELD_OUT
    }

    /**
     * Each customer once, from the first contact of the period on.
     *
     * @param customers whose days are over
     * @param running   whose days are not over yet; they count in nothing else
     * @param visitors  of the customers, who came within the days
     * @param visits    how often
     * @param amount    what these visits came to
     */
    record GroupEffect(
            int customers,
            int running,
            int visitors,
            @Nullable BigDecimal visitorRate,
            int visits,
            BigDecimal amount,
            @Nullable BigDecimal amountEach) {}

    record RuleEffect(
            @Nullable UUID ruleId,
            @Nullable String ruleName,
            @Nullable TargetType targetType,
            GroupEffect reached) {}

    /**
     * @param visitors in percentage points of the customers; absent while one group is empty
     * @param amount   per customer; absent while one group has fewer than two
     */
    record HoldOutComparison(
            UUID ruleId,
            String ruleName,
            GroupEffect planned,
            GroupEffect heldOut,
            @Nullable Difference visitors,
            @Nullable Difference amount) {}
}
