package org.zhiji.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.followup.cadence.CadenceChannel;

/** What the statements for a call page bring; {@link CallAssembly} makes the page of it. */
final class CallParts {

    private CallParts() {}

    record Found(
            TaskPart task,
            CustomerPart customer,
            VehiclePart vehicle,
            OrderPart order,
            StorePart store,
            DraftPart draft,
            PresencePart presence,
            TelephoneNumbers numbers,
            WritingPart writing,
            List<CallView.ScriptStep> script,
            List<OtherPart> others,
            List<AttemptPart> attempts,
            List<CallView.PastRecord> history,
            List<CallView.PastVisit> visits,
            List<CallView.OpenComplaint> complaints,
            List<CallView.SentMessage> messages,
            List<CallView.Promise> promises,
            OccasionPart occasion) {}

    record TaskPart(
            UUID id,
            String taskNo,
            String targetType,
            String status,
            @Nullable String reasonCancelled,
            LocalDate plannedDate,
            @Nullable Instant nextAttemptAt,
            int attemptCount,
            int version,
            @Nullable UUID callerId,
            @Nullable String callerName,
            UUID departmentId,
            UUID questionnaireId,
            boolean editable,
            boolean callable,
            CadenceChannel channel,
            @Nullable UUID recordId) {}

    record CustomerPart(
            UUID id,
            String name,
            String gender,
            @Nullable String honorific,
            String type,
            @Nullable String note) {}

    record VehiclePart(
            @Nullable UUID id,
            @Nullable String plateNo,
            @Nullable String vin,
            @Nullable String brand,
            @Nullable String series,
            @Nullable String model,
            @Nullable LocalDate saleDate,
            @Nullable Integer lastMileage,
            @Nullable LocalDate lastVisitOn) {}

    record OrderPart(
            @Nullable UUID id,
            @Nullable String orderNo,
            @Nullable String repairType,
            @Nullable String items,
            @Nullable Instant deliveredAt,
            @Nullable Integer mileage,
            @Nullable String senderName,
            @Nullable String senderPhone,
            @Nullable String followUpPhone,
            @Nullable String window,
            @Nullable UUID advisorId,
            @Nullable String advisorName,
            @Nullable String technicianName) {}

    record StorePart(
            String name,
            @Nullable String stationName,
            @Nullable String brand) {}

    /**
     * What can be written.
     *
     * @param lastStep            what the rules propose after the last call in vain
     * @param texts               the drafts for the occasion, by their form
     * @param phoneToConfirmSince when a call to this customer was given up and nobody has had the number since
     */
    record WritingPart(
            boolean sms,
            boolean wechat,
            boolean post,
            @Nullable String lastStep,
            List<TextPart> texts,
            @Nullable Instant phoneToConfirmSince) {}

    /**
     * Of the rule that wants the contact.
     *
     * @param festival its code
     * @param message  what the rule proposes to write
     */
    record OccasionPart(
            @Nullable String rule,
            @Nullable LocalDate on,
            @Nullable String person,
            @Nullable String gender,
            @Nullable String position,
            @Nullable String festival,
            @Nullable String message) {}

    record TextPart(String occasion, String form, String text) {}

    record DraftPart(
            @Nullable Map<String, @Nullable Object> content,
            @Nullable Instant savedAt,
            @Nullable String savedBy) {}

    record PresencePart(
            @Nullable UUID employeeId,
            @Nullable String name,
            @Nullable Instant since) {}

    record OtherPart(
            UUID id,
            String taskNo,
            String targetType,
            String status,
            LocalDate plannedDate,
            @Nullable String plateNo,
            @Nullable String brand,
            @Nullable String series,
            @Nullable String orderNo,
            @Nullable String items,
            @Nullable String repairType,
            @Nullable UUID advisorId,
            UUID questionnaireId) {}

    record AttemptPart(
            UUID id,
            int seq,
            Instant at,
            String employeeName,
            @Nullable String number,
            String outcome,
            @Nullable Integer durationSeconds,
            @Nullable Instant rescheduledTo,
            @Nullable String note) {}
}
