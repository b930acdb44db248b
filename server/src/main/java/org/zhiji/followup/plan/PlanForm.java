package org.zhiji.followup.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom to call, who calls, and on which days. The customers are the chosen ones, or else all that the filter finds.
 *
 * @param ids        chosen orders or cars
 * @param callerIds  empty: those whose work it is in the customer's branch
 * @param dailyLimit so many calls per caller and day, those that are planned already among them
 * @param window     hours in which to call, for example 09:00-11:00
 * @param questionnaire code of the one that is asked; absent: the standard one
 */
record PlanForm(
        @NotNull PlanSource source,
        @Nullable @Size(min = 1, max = Matching.LIMIT) List<UUID> ids,
        @Nullable @Valid OrderFilter orders,
        @Nullable @Valid AbsentFilter absent,
        @Nullable @Size(max = 100) List<UUID> callerIds,
        @Nullable Division division,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @Min(1) @Max(500) int dailyLimit,
        @Nullable @Size(max = 100) String window,
        @Nullable @Size(max = 60) String questionnaire) {

    private static final OrderFilter ALL_ORDERS = new OrderFilter(null, null, null, null, null, null, null, false);
    private static final AbsentFilter ALL_CARS = new AbsentFilter(null, null, null, null, false);

    OrderFilter ordersOrAll() {
        return orders == null ? ALL_ORDERS : orders;
    }

    AbsentFilter absentOrAll() {
        return absent == null ? ALL_CARS : absent;
    }

    List<UUID> chosenCallers() {
        return callerIds == null ? List.of() : callerIds.stream().distinct().toList();
    }

    Division divisionOrUsual() {
        return division == null ? Division.LEAST_LOADED : division;
    }
}
