package org.zhiji.capa;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is written down about an action. A draft may leave out what sending in asks for. */
final class CapaForms {

    private static final int LONG = 4000;
    private static final int SHORT = 1000;
    private static final int LABEL = 200;

    private CapaForms() {}

    record CapaForm(
            @NotNull CapaType type,
            @NotBlank @Size(max = LABEL) String title,
            @Nullable UUID departmentId,
            @Size(max = 20) List<@Valid CapaSourceForm> sources,
            @Nullable @Size(max = LONG) String problem,
            @Nullable @Size(max = SHORT) String extent,
            @Nullable @Size(max = LONG) String containment,
            @Size(max = 100) List<@Valid CapaCauseForm> causes,
            @Size(max = 50) Set<UUID> participants,
            @Nullable UUID supervisorId,
            @Size(max = 50) List<@Valid CapaMeasureForm> measures,
            @Valid CapaEffectForm effect) {}

    record CapaSourceForm(
            @NotNull @Pattern(regexp = "[a-z][a-z-]{1,39}") String type,
            @Nullable @Size(max = 100) String id,
            @NotBlank @Size(max = LABEL) String label) {}

    record CapaCauseForm(
            @NotNull CauseBranch branch,
            @Min(0) @Max(6) int depth,
            @NotBlank @Size(max = SHORT) String text,
            boolean root) {}

    /** @param id of one that stands there already */
    record CapaMeasureForm(
            @Nullable UUID id,
            @NotBlank @Size(max = SHORT) String text,
            @Nullable UUID ownerId,
            @Nullable LocalDate dueOn,

            @DecimalMin("0") @Digits(integer = 10, fraction = 2) @Nullable
            BigDecimal cost) {}

    /**
     * @param part  of a measure counted by hand: how many did, before
     * @param whole of how many
     */
    record CapaEffectForm(
            @Nullable @Size(max = 40) String kind,
            @Nullable @Size(max = 100) String item,
            @Nullable @Size(max = LABEL) String name,
            @Nullable UUID departmentId,

            @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 1) @Nullable
            BigDecimal target,

            boolean lowerBetter,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Min(0) @Max(1_000_000_000) @Nullable Long part,
            @Min(0) @Max(1_000_000_000) @Nullable Long whole,
            @Min(1) @Max(366) @Nullable Integer waitingDays) {}

    record CapaResultForm(@NotBlank @Size(max = SHORT) String result) {}

    record CapaDateForm(
            @NotNull LocalDate dueOn,
            @NotBlank @Size(max = SHORT) String reason) {}

    record CapaTextForm(@NotBlank @Size(max = LONG) String text) {}

    record CapaReasonForm(@NotBlank @Size(max = SHORT) String reason) {}

    /** @param part of a measure counted by hand: how many did, after */
    record CapaVerificationForm(
            Verification.@NotNull Decision decision,
            @Nullable @Size(max = SHORT) String note,
            @Min(0) @Max(1_000_000_000) @Nullable Long part,
            @Min(0) @Max(1_000_000_000) @Nullable Long whole) {}
}
