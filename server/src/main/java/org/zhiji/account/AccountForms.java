package org.zhiji.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan as it is typed, and as it is kept. */
final class AccountForms {

    private AccountForms() {}

    enum VariableState {
        UNKNOWN,
        OK,
        AT_RISK
    }

    /** @param checkedOn when somebody last looked */
    record VariableRow(
            @NotNull Variable variable,
            @NotNull VariableState state,
            @Nullable LocalDate checkedOn,
            @Nullable @Size(max = 300) String note) {}

    /** @param tellCustomer a month and again fifteen days before it the owner is reminded to tell the customer */
    record ActionForm(
            @NotBlank @Size(max = 300) String text,
            @NotNull UUID ownerId,
            @NotNull LocalDate dueOn,
            boolean tellCustomer,
            @Nullable LocalDate doneOn) {}

    record AccountPlanForm(
            @Min(2000) @Max(2200) int year,
            @Nullable @Size(max = 2000) String scope,
            @Nullable @Size(max = 2000) String strategy,
            @Nullable @Size(max = 2000) String goals,
            @Nullable LocalDate reviewedOn,
            @Nullable @Size(max = 2000) String review,
            @Nullable @Size(max = 5) List<@NotNull @Valid VariableRow> variables,
            @Nullable @Size(max = 30) List<@NotNull @Valid ActionForm> actions) {

        List<VariableRow> looked() {
            return variables == null ? List.of() : variables;
        }

        List<ActionForm> deeds() {
            return actions == null ? List.of() : actions;
        }
    }
}
