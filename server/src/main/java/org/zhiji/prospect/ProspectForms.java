package org.zhiji.prospect;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people send about potential customers. */
final class ProspectForms {

    private ProspectForms() {}

    record RegisterForm(
            @NotNull RegisterType type,
            @NotBlank @Size(max = 60) String name,
            @Nullable UUID ownerId,
            @Nullable @Size(max = 500) String sourceNote) {}

    record EntryForm(
            @NotNull UUID customerId,
            @Nullable @Size(max = 500) String note) {}

    record FilterForm(@NotBlank @Size(max = 500) String reason) {}

    /** @param points 0 to 5 for each item of the criteria in use, in their order */
    record ScoresForm(@NotEmpty @Size(max = 12) List<@NotNull @Min(0) @Max(5) Integer> points) {}

    record ProspectOpinionForm(@NotBlank @Size(max = 1000) String text, boolean recommends) {}

    /** @param reason where it goes against the score or against most opinions */
    record JudgementForm(
            boolean approved, @Nullable @Size(max = 500) String reason) {}

    record StrategyForm(
            @NotBlank @Size(max = 2000) String strategy,
            @Nullable @Size(max = 1000) String psychology) {}

    record CriterionForm(
            @NotBlank @Size(max = 40) String name,
            @Min(1) @Max(100) int weight) {}

    record CriteriaForm(
            @NotEmpty @Size(max = 12) List<@NotNull @Valid CriterionForm> items,
            @NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal threshold) {}
}
