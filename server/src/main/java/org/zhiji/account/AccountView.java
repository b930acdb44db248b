package org.zhiji.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.account.AccountForms.VariableRow;
import org.zhiji.customer.Attitude;
import org.zhiji.customer.BuyingRole;

/**
 * A customer as an account.
 *
 * @param key       it is a key customer
 * @param planDueOn until when it should have a plan, where it has none
 * @param plans     the latest year first
 */
record AccountView(
        UUID customerId,
        String customerName,
        @Nullable UUID ownerId,
        @Nullable String ownerName,
        boolean key,
        @Nullable LocalDate planDueOn,
        List<Plan> plans,
        List<Person> people,
        List<Tie> ties,
        List<Competitor> competitors,
        boolean editable) {

    record Plan(
            UUID id,
            int year,
            @Nullable String scope,
            @Nullable String strategy,
            @Nullable String goals,
            @Nullable LocalDate reviewedOn,
            @Nullable String review,
            List<VariableRow> variables,
            List<Action> actions,
            int version) {}

    record Action(
            UUID id,
            String text,
            UUID ownerId,
            String ownerName,
            LocalDate dueOn,
            boolean tellCustomer,
            @Nullable LocalDate doneOn) {}

    /** Somebody at the customer. */
    record Person(
            UUID id,
            String name,
            @Nullable String position,
            @Nullable String departmentName,
            @Nullable BuyingRole buyingRole,
            @Nullable Attitude attitude) {}

    /**
     * One of us who knows somebody there.
     *
     * @param personId absent where it is the customer himself
     * @param rank     1 for 过客 to 4 for 知己
     * @param warmth   as of the last night
     */
    record Tie(
            UUID employeeId,
            String employeeName,
            @Nullable UUID personId,
            String level,
            int rank,
            @Nullable String targetLevel,
            @Nullable LocalDate targetOn,
            @Nullable BigDecimal warmth,
            @Nullable LocalDate coolsOn) {}

    /** What was heard of a competitor at this customer in the last year. */
    record Competitor(String name, int mentions, LocalDate lastOn) {}
}
