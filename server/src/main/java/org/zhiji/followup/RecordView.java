package org.zhiji.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.complaint.ComplaintCategory;
import org.zhiji.complaint.Severity;
import org.zhiji.platform.web.Sensitive;
import org.zhiji.survey.AnswerValue;
import org.zhiji.survey.QuestionKind;

/**
 * 用户电话回访记录表, one customer.
 *
 * @param correctable whether the reader may still correct it
 */
record RecordView(
        UUID id,
        String recordNo,
        UUID taskId,
        String taskNo,
        TargetType targetType,
        Instant at,
        LocalDate plannedDate,
        String storeName,
        String recordedBy,
        boolean correctable,
        @Nullable Instant correctedAt,
        int version,
        RecordCustomer customer,
        IntervieweeRole intervieweeRole,
        String intervieweeName,
        RecordCall call,
        @Nullable RecordVehicle vehicle,
        @Nullable RecordOrder order,
        @Nullable Integer monthsAway,
        AnswerValue satisfied,
        @Nullable String content,
        @Nullable String suggestion,
        boolean needsFollowUp,
        @Nullable ChurnReason churnReason,
        @Nullable Boolean willReturn,
        List<AnswerLine> answers,
        List<IssueLine> otherIssues,
        @Nullable RecordGrievance grievance) {

    record RecordCustomer(UUID id, String name, String gender) {}

    record RecordCall(
            @Nullable Sensitive number,
            @Nullable String numberType,
            @Nullable Integer durationSeconds,
            boolean movedToLandline,
            int attempts) {}

    record RecordVehicle(
            UUID id,
            @Nullable Sensitive plateNo,
            @Nullable Sensitive vin,
            @Nullable String name) {}

    record RecordOrder(
            UUID id,
            String orderNo,
            String repairType,
            String items,
            @Nullable Instant deliveredAt,
            @Nullable Integer mileage,
            @Nullable String advisorName,
            @Nullable String technicianName) {}

    /** @param said what was given, in words */
    record AnswerLine(
            UUID questionId,
            String code,
            String text,
            QuestionKind kind,
            @Nullable AnswerValue positive,
            AnswerValue value,
            @Nullable List<String> given,
            @Nullable String said,
            @Nullable String remark,
            @Nullable String cause,
            boolean needsHandling) {}

    record IssueLine(String text, ComplaintCategory category, boolean needsHandling) {}

    record RecordGrievance(
            String ownWords,
            Severity severity,
            ComplaintCategory category,
            boolean wantsHandling,
            @Nullable UUID callbackPersonId,
            @Nullable String callbackPersonName,
            @Nullable Instant callbackFrom,
            @Nullable Instant callbackUntil,
            @Nullable UUID complaintId,
            @Nullable String complaintNo,
            @Nullable Instant reportedAt,
            @Nullable Instant repliedAt,
            @Nullable String solution) {}
}
