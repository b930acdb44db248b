package org.zhiji.loyalty;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static zhiji.sql.tenant.Tables.CHURN_CASE;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableLike;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CustomerReach;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import org.zhiji.list.FieldType;
import org.zhiji.list.ListField;
import org.zhiji.list.ListOrder;
import org.zhiji.list.RecordList;
import org.zhiji.platform.search.SearchQuery;

/** Lost customers as a list. */
@Component
class ChurnCaseList implements RecordList {

    enum Outcome {
        OPEN,
        REMEDIED,
        NO_ACTION,
        WON_BACK
    }

    @Override
    public String name() {
        return "churn-cases";
    }

    @Override
    public String subject() {
        return KeepChurnCases.SUBJECT;
    }

    @Override
    public Right right() {
        return Right.CUSTOMER_VIEW;
    }

    @Override
    public Right editRight() {
        return Right.CUSTOMER_EDIT;
    }

    @Override
    public Table<?> table() {
        return CHURN_CASE;
    }

    @Override
    public TableLike<?> from() {
        return CHURN_CASE
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(CHURN_CASE.CUSTOMER_ID))
                .join(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(CUSTOMER.DEPARTMENT_ID))
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(CUSTOMER.OWNER_ID));
    }

    @Override
    public Field<UUID> id() {
        return CHURN_CASE.ID;
    }

    @Override
    public Field<Integer> version() {
        return CHURN_CASE.VERSION;
    }

    @Override
    public Field<Boolean> editable(Actor actor) {
        return coalesce(field(CustomerReach.mayEdit(actor)), false);
    }

    @Override
    public Condition visible(Actor actor) {
        return CUSTOMER.DELETED_AT.isNull().and(CustomerReach.mayView(actor));
    }

    @Override
    public Field<Boolean> open(Actor actor) {
        return inline(true);
    }

    @Override
    public Condition matching(Actor actor, String typed) {
        return SearchQuery.matches(CUSTOMER.SEARCH, typed);
    }

    @Override
    public List<ListField> fields() {
        return List.of(
                ListField.of("customer", FieldType.RECORD, CUSTOMER.ID).showing(CUSTOMER.NAME),
                ListField.person("owner", CUSTOMER.OWNER_ID, EMPLOYEE.NAME),
                ListField.department("department", CUSTOMER.DEPARTMENT_ID, DEPARTMENT.NAME),
                ListField.of("detectedAt", FieldType.INSTANT, CHURN_CASE.DETECTED_AT)
                        .sorted(),
                ListField.choice("rule", CHURN_CASE.RULE, LifecycleRule.class),
                ListField.of("lastPaidOn", FieldType.DATE, CHURN_CASE.LAST_PAID_ON),
                ListField.of("lossValue", FieldType.NUMBER, CHURN_CASE.LOSS_VALUE)
                        .sorted(),
                ListField.choice("reason", CHURN_CASE.REASON, LeavingReason.class),
                ListField.choice("source", CHURN_CASE.REASON_SOURCE, ChurnForms.Source.class),
                ListField.text("problem", CHURN_CASE.PROBLEM),
                ListField.text("remedy", CHURN_CASE.REMEDY),
                ListField.of("remedyDue", FieldType.DATE, CHURN_CASE.REMEDY_DUE),
                ListField.of("dueOn", FieldType.DATE, CHURN_CASE.DUE_ON),
                ListField.choice("outcome", CHURN_CASE.OUTCOME, Outcome.class),
                ListField.of("closedAt", FieldType.INSTANT, CHURN_CASE.CLOSED_AT),
                ListField.of("wonBackAt", FieldType.INSTANT, CHURN_CASE.WON_BACK_AT));
    }

    @Override
    public List<String> columns() {
        return List.of("customer", "owner", "detectedAt", "rule", "lossValue", "reason", "remedy", "dueOn", "outcome");
    }

    @Override
    public ListOrder order() {
        return ListOrder.descending("detectedAt");
    }
}
