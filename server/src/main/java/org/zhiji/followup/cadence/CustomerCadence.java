package org.zhiji.followup.cadence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How we keep in touch with one customer.
 *
 * @param ruleId        of the interval that holds, absent where the customer falls under none
 * @param number        of the interval, the own one where there is one
 * @param lastContactOn the last real one
 * @param dueOn         when the next contact is due, before anybody has planned it
 * @param override      what was agreed for this customer alone
 * @param leftAlone     rules that leave the customer alone to compare with, and on which day the last time
 * @param next          contacts that are planned, the earliest first
 */
record CustomerCadence(
        @Nullable UUID ruleId,
        @Nullable String ruleName,
        @Nullable Integer number,
        Interval.@Nullable Unit unit,
        @Nullable LocalDate lastContactOn,
        @Nullable LocalDate dueOn,
        @Nullable OverrideView override,
        List<LeftAlone> leftAlone,
        List<NextContact> next) {

    /** @param number absent where nobody is to go by an interval any more */
    record OverrideView(
            @Nullable Integer number,
            Interval.@Nullable Unit unit,
            String reason,
            Instant at,
            @Nullable String by) {}

    record LeftAlone(String ruleName, LocalDate on) {}

    record NextContact(
            UUID taskId,
            String taskNo,
            @Nullable String ruleName,
            CadenceChannel channel,
            LocalDate day,
            @Nullable LocalDate closingOn,
            @Nullable String caller) {}
}
