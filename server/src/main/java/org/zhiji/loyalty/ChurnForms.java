package org.zhiji.loyalty;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is written down about a lost customer. */
final class ChurnForms {

    private ChurnForms() {}

    /** Whether the customer said it or somebody thinks so. */
    enum Source {
        SURVEY,
        GUESS
    }

    enum Closing {
        REMEDIED,
        NO_ACTION
    }

    /** @param problem in the customer's words, as far as possible */
    record CaseForm(
            @Nullable LeavingReason reason,
            @Nullable Source source,
            @Nullable @Size(max = 1000) String problem,
            @Nullable @Size(max = 1000) String remedy,
            @Nullable LocalDate remedyDue) {}

    /** @param reason why nothing is done; with a remedy it is not needed */
    record ClosingForm(
            @NotNull Closing outcome,
            @Nullable @Size(max = 500) String reason) {}

    /** A customer says good-bye. */
    record FarewellForm(
            @NotNull LeavingReason reason,
            @NotBlank @Size(max = 1000) String problem) {}

    record ProposalForm(@NotBlank @Size(max = 500) String reason) {}

    record DecisionForm(
            boolean confirmed, @Nullable @Size(max = 500) String answer) {}
}
