package org.zhiji.complaint;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.web.Sensitive;
import org.zhiji.worktime.CalendarWarning;

/**
 * A complaint with its whole story, as its page and the printed form show it.
 *
 * @param steps what the reader may do next, the most natural one first
 */
record ComplaintView(
        UUID id,
        String complaintNo,
        ComplaintStatus status,
        ComplaintMatter matter,
        ComplaintHandling handling,
        ComplaintCustomer customer,
        @Nullable ComplaintVehicle vehicle,
        @Nullable ComplaintOrder workOrder,
        List<ComplaintClockView> clocks,
        List<ComplaintRecipientView> recipients,
        List<ComplaintStoryView> story,
        List<ComplaintLinkView> links,
        List<ComplaintCompensationView> compensations,
        List<ComplaintToldView> told,
        List<ComplaintStep> steps,
        List<CalendarWarning> calendarWarnings,
        int version) {

    /** What can be done with a complaint. */
    enum ComplaintStep {
        REPORT,
        ASSIGN,
        REPLY,
        RESOLVE,
        VERIFY,
        CLOSE_NOT_JUSTIFIED,
        CLOSE_NOT_WANTED,
        CLOSE_UNREACHABLE,
        REOPEN,
        NOTE,
        INVESTIGATE,
        ATTEMPT,
        SET_UNREACHABLE,
        DECLINE_HANDLING,
        CHANGE_SEVERITY,
        ESCALATE,
        SHARE,
        CHANGE_LEGAL_RISK,
        ASK_COMPENSATION,
        LINK,
        MERGE,
        SPLIT
    }

    record ComplaintPerson(UUID id, String name) {}

    /**
     * What the customer says.
     *
     * @param inWriting whether what is known of the customer's nature advises to keep the evidence and answer in writing;
     *                  false also where the reader may not know it
     */
    record ComplaintMatter(
            ComplaintSource source,
            Severity severity,
            ComplaintCategory category,
            String description,
            @Nullable String customerDemand,
            boolean legalRisk,
            boolean inWriting,
            boolean handlingWanted,
            @Nullable Instant callBackFrom,
            @Nullable Instant callBackUntil,
            @Nullable Sensitive callBackPhone,
            @Nullable UUID sourceRecordId,
            Instant discoveredAt,
            Instant registeredAt,
            ComplaintPerson registeredBy,
            ComplaintPerson department) {}

    /** What we do about it. */
    record ComplaintHandling(
            int escalationLevel,
            int reopenCount,
            @Nullable Instant reportedAt,
            boolean deliveredAutomatically,
            @Nullable ComplaintPerson handler,
            @Nullable String investigation,
            @Nullable String causeCode,
            @Nullable String causeName,
            @Nullable String cause,
            @Nullable ComplaintPerson directResponsible,
            @Nullable ComplaintPerson secondaryResponsible,
            @Nullable String solution,
            @Nullable String compensation,
            @Nullable Instant repliedAt,
            @Nullable ReplyChannel replyChannel,
            @Nullable String replyContent,
            @Nullable Boolean customerAccepts,
            @Nullable Instant unreachableAt,
            @Nullable Instant resolvedAt,
            @Nullable Instant verifiedAt,
            @Nullable VerificationResult verificationResult,
            @Nullable Instant closedAt,
            @Nullable ClosingReason closingReason,
            @Nullable String closingNote) {}

    record ComplaintCustomer(
            UUID id,
            String name,
            String gender,
            @Nullable String honorific,
            @Nullable Sensitive phone) {}

    record ComplaintVehicle(
            UUID id,
            @Nullable Sensitive plateNo,
            @Nullable Sensitive vin,
            @Nullable String brand,
            @Nullable String model,
            @Nullable LocalDate saleDate,
            @Nullable Integer lastMileage) {}

    record ComplaintOrder(
            UUID id,
            String orderNo,
            String repairType,
            @Nullable Integer mileage,
            @Nullable Instant deliveredAt,
            @Nullable String serviceAdvisor,
            @Nullable String technician) {}

    /**
     * A time limit in working minutes.
     *
     * @param usedMinutes   until the clock stopped, or until now
     * @param pausedMinutes of these, while the customer could not be reached; they are part of the limit
     */
    record ComplaintClockView(
            ClockKind kind,
            int round,
            Instant startedAt,
            Instant dueAt,
            @Nullable Instant stoppedAt,
            @Nullable StopReason stopReason,
            boolean late,
            long usedMinutes,
            long limitMinutes,
            long pausedMinutes) {}

    /** Another complaint, and what it is to this one. */
    record ComplaintLinkView(
            UUID id,
            String complaintNo,
            ComplaintLinks.LinkKind kind,
            ComplaintCategory category,
            ComplaintStatus status,
            String description) {}

    /** @param requestId the request for approval */
    record ComplaintCompensationView(
            UUID id,
            String kindName,
            BigDecimal amount,
            String note,
            CompensationStatus status,
            @Nullable UUID requestId,
            String askedBy,
            Instant askedAt) {}

    record ComplaintRecipientView(
            UUID employeeId,
            String name,
            String role,
            Instant deliveredAt,
            @Nullable Instant readAt) {}

    record ComplaintStoryView(
            StoryEntry.Kind kind,
            Instant at,
            Instant recordedAt,
            @Nullable String actorName,
            @Nullable String text,
            Map<String, Object> details) {}

    record ComplaintToldView(
            String kind, String name, Instant at, @Nullable Instant readAt) {}
}
