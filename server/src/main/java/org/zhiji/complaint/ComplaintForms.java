package org.zhiji.complaint;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.Typed;

/** What is written down about a complaint, step by step. */
final class ComplaintForms {

    private static final int LONG = 4000;
    private static final int SHORT = 1000;

    private ComplaintForms() {}

    record ComplaintForm(
            @NotNull UUID customerId,
            @Nullable UUID vehicleId,
            @Nullable UUID workOrderId,
            @Nullable UUID departmentId,
            @NotNull ComplaintSource source,
            @NotNull Severity severity,
            @NotNull ComplaintCategory category,
            @NotBlank @Size(max = LONG) String description,
            @Nullable @Size(max = SHORT) String customerDemand,
            @Nullable Boolean legalRisk,
            @Nullable Boolean handlingWanted,
            @Nullable Instant callBackFrom,
            @Nullable Instant callBackUntil,
            @Nullable @Size(max = 30) String callBackPhone,
            @Nullable Instant discoveredAt) {

        NewComplaint matter(Instant now) {
            return new NewComplaint(
                    customerId,
                    vehicleId,
                    workOrderId,
                    null,
                    departmentId,
                    source,
                    severity,
                    category,
                    description.strip(),
                    Typed.orNull(customerDemand),
                    Boolean.TRUE.equals(legalRisk),
                    !Boolean.FALSE.equals(handlingWanted),
                    new CallBack(callBackFrom, callBackUntil, Typed.orNull(callBackPhone)),
                    discoveredAt == null ? now : discoveredAt);
        }
    }

    /** @param cc the managers who get a copy; absent, all of them */
    record ComplaintReportForm(@Nullable Set<UUID> cc) {}

    record ComplaintHandlerForm(@NotNull UUID employeeId) {}

    record ComplaintNoteForm(@NotBlank @Size(max = LONG) String text) {}

    record ComplaintLegalRiskForm(@NotNull Boolean legalRisk) {}

    /** @param amount what it costs us, in the company's currency */
    record ComplaintCompensationForm(
            @NotBlank @Size(max = 40) String kind,

            @NotNull @DecimalMin("0.00") @Digits(integer = 8, fraction = 2)
            BigDecimal amount,

            @NotBlank @Size(max = SHORT) String note) {}

    record ComplaintLinkForm(@NotNull UUID otherId) {}

    record ComplaintMergerForm(
            @NotNull UUID intoId,
            @NotBlank @Size(max = SHORT) String note) {}

    /** What is taken apart from a complaint; the customer, the car, the order and the time stay the same. */
    record ComplaintPartForm(
            @NotNull Severity severity,
            @NotNull ComplaintCategory category,
            @NotBlank @Size(max = LONG) String description,
            @Nullable @Size(max = SHORT) String customerDemand) {

        NewComplaint of(NewComplaint whole, boolean legalRisk, boolean handlingWanted) {
            return new NewComplaint(
                    whole.customerId(),
                    whole.vehicleId(),
                    whole.workOrderId(),
                    whole.sourceRecordId(),
                    whole.departmentId(),
                    whole.source(),
                    severity,
                    category,
                    description.strip(),
                    Typed.orNull(customerDemand),
                    legalRisk,
                    handlingWanted,
                    whole.callBack(),
                    whole.discoveredAt());
        }
    }

    record ComplaintFindingsForm(
            @Nullable @Size(max = LONG) String investigation,
            @Nullable @Size(max = 40) String causeCode,
            @Nullable @Size(max = LONG) String cause,
            @Nullable UUID directResponsibleId,
            @Nullable UUID secondaryResponsibleId) {

        Findings findings() {
            return new Findings(
                    Typed.orNull(investigation),
                    Typed.orNull(causeCode),
                    Typed.orNull(cause),
                    directResponsibleId,
                    secondaryResponsibleId);
        }
    }

    record ComplaintAttemptForm(
            @NotNull ReplyChannel channel,
            @Nullable @Size(max = SHORT) String note,
            @Nullable Instant at) {}

    record ComplaintReplyForm(
            @NotNull ReplyChannel channel,
            @NotBlank @Size(max = LONG) String content,
            @Nullable Boolean customerAccepts,
            @Nullable Instant at) {

        Reply reply(Instant now) {
            return new Reply(channel, content.strip(), customerAccepts, at == null ? now : at);
        }
    }

    record ComplaintResolutionForm(
            @Nullable @Size(max = 40) String causeCode,
            @Nullable @Size(max = LONG) String cause,
            @NotBlank @Size(max = LONG) String solution,
            @Nullable Instant at) {

        Resolution resolution(Instant now) {
            return new Resolution(
                    Typed.orNull(causeCode), Typed.orNull(cause), solution.strip(), at == null ? now : at);
        }
    }

    record ComplaintVerificationForm(
            @NotNull VerificationResult result,
            @Nullable @Size(max = SHORT) String note,
            @Nullable Instant at) {}

    record ComplaintClosureForm(
            @NotNull ClosingReason reason,
            @NotBlank @Size(max = SHORT) String note) {}

    record ComplaintSeverityForm(@NotNull Severity severity) {}

    record ComplaintEscalationForm(
            @Min(1) @Max(3) int level,
            @NotBlank @Size(max = SHORT) String reason) {}
}
