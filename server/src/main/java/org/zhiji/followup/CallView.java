package org.zhiji.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.followup.CallPresence.PresenceView;
import org.zhiji.followup.cadence.CadenceChannel;
import org.zhiji.platform.web.Sensitive;
import org.zhiji.survey.AnswerValue;
import org.zhiji.survey.Cause;
import org.zhiji.survey.Dimension;
import org.zhiji.survey.Question;
import org.zhiji.survey.QuestionKind;
import org.zhiji.survey.ShowWhen;

/**
 * Everything that the call page shows.
 *
 * @param advisorKnown     false: nobody can tell whether the caller served this customer
 * @param withinCallWindow whether one may ring now
 * @param nextWindow       when one may, if not
 * @param enoughPercent    how much of the questionnaire must be answered for a success
 * @param noNumber         why there is nothing to dial
 * @param phoneToConfirmSince when a call to this customer was given up and nobody has had the number since
 * @param channel          how the customer is to be contacted
 * @param writing          what can be written, because it is wanted so or because no call got through
 * @param messages         what was written about this task
 * @param promises         what somebody of us owes the customer from earlier talks, and what was kept lately
 * @param occasion         why a rule wants the contact
 * @param others           the customer's other open tasks; the same call carries them
 */
record CallView(
        UUID id,
        String taskNo,
        TargetType targetType,
        TaskStatus status,
        @Nullable CancelReason reasonCancelled,
        LocalDate plannedDate,
        @Nullable Instant nextAttemptAt,
        int attemptCount,
        int version,
        @Nullable UUID callerId,
        @Nullable String callerName,
        Permission permission,
        boolean advisorKnown,
        boolean withinCallWindow,
        Instant nextWindow,
        int enoughPercent,
        @Nullable Integer monthsAway,
        @Nullable UUID recordId,
        CallCustomer customer,
        List<PhoneView> numbers,
        @Nullable CallVehicle vehicle,
        @Nullable CallOrder order,
        List<ScriptStep> script,
        List<CallQuestion> questions,
        List<OtherTask> others,
        List<AttemptView> attempts,
        List<PastRecord> history,
        List<PastVisit> visits,
        List<OpenComplaint> complaints,
        @Nullable DraftView draft,
        @Nullable PresenceView presence,
        TelephoneNumbers.@Nullable NoNumber noNumber,
        @Nullable Instant phoneToConfirmSince,
        CadenceChannel channel,
        @Nullable Writing writing,
        List<SentMessage> messages,
        List<Promise> promises,
        @Nullable CallOccasion occasion) {

    enum Permission {
        ALLOWED,
        CALLER_IS_ADVISOR,
        NOT_OURS,
        NO_CONSENT,
        CLOSED
    }

    /** @param address how to address the customer: 王先生 */
    record CallCustomer(
            UUID id,
            String name,
            String address,
            String type,
            @Nullable String note) {}

    record PhoneView(Sensitive value, boolean mobile, TelephoneNumbers.Origin origin) {}

    record CallVehicle(
            UUID id,
            @Nullable Sensitive plateNo,
            @Nullable Sensitive vin,
            @Nullable String brand,
            @Nullable String series,
            @Nullable String model,
            @Nullable LocalDate saleDate,
            @Nullable Integer lastMileage,
            @Nullable LocalDate lastVisitOn) {}

    record CallOrder(
            UUID id,
            String orderNo,
            String repairType,
            String items,
            @Nullable Instant deliveredAt,
            @Nullable Integer mileage,
            @Nullable String senderName,
            @Nullable String window,
            @Nullable UUID advisorId,
            @Nullable String advisorName,
            @Nullable String technicianName) {}

    record ScriptStep(
            int seq, String kind, String text, @Nullable String hint) {}

    /**
     * A question with all that decides whether it is asked once the earlier ones are answered.
     *
     * @param positive the wanted answer; YES of other kinds: as wanted. Absent: none is better
     * @param causes   categories for an answer that was not wanted, the proposed one first
     */
    record CallQuestion(
            UUID id,
            String code,
            QuestionKind kind,
            String text,
            Dimension dimension,
            @Nullable AnswerValue positive,
            @Nullable String endsOn,
            List<Cause> causes,
            List<CallChoice> choices,
            @Nullable Integer wantedFrom,
            List<ShowWhen> showWhen,
            List<String> interviewees) {

        static CallQuestion of(Question question, boolean chinese) {
            return new CallQuestion(
                    question.id(),
                    question.code(),
                    question.kind(),
                    chinese ? question.textZh() : question.textEn(),
                    question.dimension(),
                    question.positive(),
                    question.endsOn(),
                    question.causes(),
                    question.choices().stream()
                            .map(it -> new CallChoice(
                                    it.code(),
                                    chinese || it.textEn().isBlank() ? it.textZh() : it.textEn(),
                                    it.wanted()))
                            .toList(),
                    question.wantedFrom(),
                    question.showWhen(),
                    question.applies().interviewees());
        }
    }

    record CallChoice(String code, String text, boolean wanted) {}

    record OtherTask(
            UUID id,
            String taskNo,
            TargetType targetType,
            TaskStatus status,
            LocalDate plannedDate,
            @Nullable Sensitive plateNo,
            @Nullable String vehicleName,
            @Nullable String orderNo,
            @Nullable String items,
            boolean carried,
            List<CallQuestion> questions) {}

    record AttemptView(
            UUID id,
            int seq,
            Instant at,
            String employeeName,
            @Nullable Sensitive number,
            CallOutcome outcome,
            @Nullable Integer durationSeconds,
            @Nullable Instant rescheduledTo,
            @Nullable String note) {}

    record PastRecord(
            UUID id,
            String recordNo,
            Instant at,
            TargetType targetType,
            AnswerValue satisfied,
            boolean grievance,
            @Nullable String content,
            String recordedBy) {}

    record PastVisit(UUID id, String orderNo, @Nullable Instant deliveredAt, String repairType, String items) {}

    record OpenComplaint(UUID id, String complaintNo, String status, String severity, String description, Instant at) {}

    /**
     * Writing to the customer.
     *
     * @param instead  no call got through; else the task itself is to be written
     * @param ways     in which the customer may be written to, the proposed one first
     */
    record Writing(boolean instead, List<WayToWrite> ways) {}

    /**
     * Why a rule wants the contact.
     *
     * @param on       the day that it is about
     * @param person   who at the customer, where it is about one of its people
     * @param festival in the reader's language
     */
    record CallOccasion(
            String rule,
            @Nullable LocalDate on,
            @Nullable String person,
            @Nullable String position,
            @Nullable String festival) {}

    /** @param text what is proposed to be written */
    record WayToWrite(MessageChannel channel, String text) {}

    /**
     * Something that was written.
     *
     * @param delivery   of a text message, as far as it has come
     * @param answeredAt when the customer answered
     */
    record SentMessage(
            UUID id,
            MessageChannel channel,
            String text,
            Instant at,
            String byName,
            @Nullable String delivery,
            @Nullable Instant answeredAt,
            @Nullable String answer) {}

    /** @param keptAt when it was done */
    record Promise(
            UUID id,
            String text,
            String ownerName,
            Instant dueAt,
            @Nullable Instant keptAt) {}

    record DraftView(Map<String, @Nullable Object> content, Instant savedAt, String savedBy) {}
}
