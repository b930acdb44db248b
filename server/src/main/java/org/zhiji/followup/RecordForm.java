package org.zhiji.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.complaint.ComplaintCategory;
import org.zhiji.complaint.Severity;
import org.zhiji.survey.Answer;
import org.zhiji.survey.AnswerValue;

/**
 * What a customer said, one section for each task the call was about; the first is the one the call was opened for.
 *
 * @param brokenOff     the customer hung up before the end
 * @param handlingSeconds what was done with the page open besides talking, where it was measured
 * @param needsFollowUp somebody of us calls again, with {@code followUpAt} as the time agreed
 */
record RecordForm(
        boolean brokenOff,
        @Nullable @Size(max = 40) String number,
        @Nullable @Min(0) @Max(86_400) Integer durationSeconds,
        @Nullable @Min(0) @Max(86_400) Integer handlingSeconds,
        @NotNull IntervieweeRole intervieweeRole,
        @NotBlank @Size(max = 100) String intervieweeName,
        @NotEmpty @Size(max = 20) List<@Valid RecordSection> sections,
        @NotNull @Size(max = 20) List<@Valid IssueForm> otherIssues,
        @Nullable @Size(max = 4000) String content,
        @Nullable @Size(max = 4000) String suggestion,
        @Nullable @Valid GrievanceForm grievance,
        boolean needsFollowUp,
        @Nullable Instant followUpAt) {

    /** Something was ticked that somebody has to see to. */
    boolean asksForAction() {
        return otherIssues.stream().anyMatch(IssueForm::needsHandling)
                || sections.stream()
                        .flatMap(section -> section.answers().stream())
                        .anyMatch(answer -> Boolean.TRUE.equals(answer.needsHandling()));
    }

    record RecordSection(
            @NotNull UUID taskId,
            @NotNull AnswerValue satisfied,
            @NotNull @Size(max = 100) List<@Valid Answer> answers,
            @Nullable ChurnReason churnReason,
            @Nullable Boolean willReturn) {}

    record IssueForm(
            @NotBlank @Size(max = 1000) String text,
            @NotNull ComplaintCategory category,
            boolean needsHandling) {}

    /** @param wantsHandling the customer wants to hear from us about it */
    record GrievanceForm(
            @NotBlank @Size(max = 4000) String ownWords,
            @NotNull Severity severity,
            @NotNull ComplaintCategory category,
            @Nullable @Size(max = 1000) String demand,
            boolean legalRisk,
            boolean wantsHandling,
            @Nullable UUID callbackPersonId,
            @Nullable Instant callbackFrom,
            @Nullable Instant callbackUntil) {}
}
