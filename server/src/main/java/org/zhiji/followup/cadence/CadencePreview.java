package org.zhiji.followup.cadence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a rule would bring.
 *
 * @param audience  records that its filter finds
 * @param caught    occasions in the coming twelve weeks; where nobody can know, those of the last twelve
 * @param estimated whether the last twelve weeks stand for the coming ones
 * @param blocked   of them, customers who want to be left alone on this channel
 * @param refused   of them, customers who have not agreed
 * @param resting   of them, due too soon after a contact that was or will be made
 * @param pauseDays so many days a customer is left alone after a contact
 * @param heldOut   about so many of them would be left alone to compare with; they are still in the loads
 * @param rows      the first ones that the reader may see
 * @param weeks     their first days
 * @param loads     who would have how much in each week
 */
record CadencePreview(
        int audience,
        int caught,
        boolean estimated,
        int blocked,
        int refused,
        int resting,
        int pauseDays,
        int heldOut,
        List<PreviewRow> rows,
        List<LocalDate> weeks,
        List<PersonWeeks> loads,
        List<Clash> clashes) {

    /** @param hindrance why nobody may contact the customer, absent where one may */
    record PreviewRow(
            UUID customerId,
            String customer,
            LocalDate dueOn,
            LocalDate happensOn,
            @Nullable String owner,
            @Nullable Hindrance hindrance) {}

    enum Hindrance {
        BLOCKED,
        REFUSED,
        RESTING
    }

    /**
     * @param employeeId absent for what waits for somebody
     * @param planned    what stands there already, week by week
     * @param added      by this rule
     * @param capacity   how much the limit of a day allows
     */
    record PersonWeeks(
            @Nullable UUID employeeId,
            @Nullable String name,
            List<Integer> planned,
            List<Integer> added,
            List<Integer> capacity) {}

    /**
     * Another rule that contacts the same customers.
     *
     * @param before whether the other one holds first where only one can
     */
    record Clash(UUID ruleId, String name, int customers, boolean oneRhythm, boolean before) {}
}
