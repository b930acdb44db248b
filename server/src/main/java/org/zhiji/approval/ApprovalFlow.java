package org.zhiji.approval;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has to agree to a subject under which conditions.
 *
 * @param amountFrom    that much or more
 * @param amountTo      less than that
 * @param kinds         one of them; none for all
 * @param departmentIds the applicant is in one of them or below; none for all
 */
record ApprovalFlow(
        UUID id,
        String subject,
        String name,
        int position,
        boolean active,
        @Nullable BigDecimal amountFrom,
        @Nullable BigDecimal amountTo,
        List<String> kinds,
        List<UUID> departmentIds,
        List<FlowStep> steps,
        int version) {

    /** Where no flow fits: the superior (without one the head of the department) within a working day. */
    static final List<FlowStep> OTHERWISE =
            List.of(new FlowStep(StepMode.ANY, List.of(new ApproverRule(ApproverRule.By.SUPERIOR, null, null)), 8));

    /** @param departments those in which the applicant is, from the company down */
    boolean fits(ApprovalSubject.Matter matter, Set<UUID> departments) {
        var amount = matter.amount();
        return active
                && (amountFrom == null || amount != null && amount.compareTo(amountFrom) >= 0)
                && (amountTo == null || amount != null && amount.compareTo(amountTo) < 0)
                && (kinds.isEmpty() || matter.kind() != null && kinds.contains(matter.kind()))
                && (departmentIds.isEmpty() || departmentIds.stream().anyMatch(departments::contains));
    }
}
