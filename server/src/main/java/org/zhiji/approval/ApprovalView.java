package org.zhiji.approval;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request with all that has happened to it.
 *
 * @param version  of what is asked; grows when it is sent in again
 * @param flowName absent where no flow fitted
 * @param may      what the reader can do with it now
 */
record ApprovalView(
        UUID id,
        int version,
        String subject,
        UUID subjectId,
        String title,
        List<ApprovalSubject.AskedFact> facts,
        @Nullable BigDecimal amount,
        ApprovalPerson applicant,
        String departmentName,
        ApprovalStatus status,
        Instant submittedAt,
        @Nullable Instant decidedAt,
        @Nullable String flowName,
        List<ApprovalStepView> steps,
        List<ApprovalEventView> history,
        List<Move> may) {

    /** What can be done with a request. */
    enum Move {
        DECIDE,
        WITHDRAW,
        SEND_AGAIN
    }

    /** @param addedBy who brought the signer in */
    record ApprovalStepView(
            UUID id,
            StepMode mode,
            Step.State state,
            @Nullable Integer hours,
            @Nullable Instant openedAt,
            @Nullable Instant dueAt,
            @Nullable ApprovalPerson addedBy,
            List<ApprovalSeatView> seats) {}

    /**
     * One who decides; in a step that waits, who would decide today.
     *
     * @param standIn   who decides while the approver is away
     * @param decidedBy the approver or whoever stood in
     */
    record ApprovalSeatView(
            ApprovalPerson approver,
            Seat.Reason reason,
            Seat.State state,
            @Nullable ApprovalPerson standIn,
            @Nullable ApprovalPerson decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String opinion) {}

    record ApprovalEventView(
            Instant at,
            ApprovalEvent.What what,
            @Nullable ApprovalPerson employee,
            @Nullable ApprovalPerson insteadOf,
            @Nullable ApprovalPerson other,
            @Nullable String text,
            int version) {}
}
