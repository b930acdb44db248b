package org.zhiji.prospect;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.PROSPECT_ENTRY;
import static zhiji.sql.tenant.Tables.PROSPECT_REGISTER;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableLike;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CustomerReach;
import org.zhiji.customer.LifecycleStage;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import org.zhiji.list.FieldType;
import org.zhiji.list.ListField;
import org.zhiji.list.ListOrder;
import org.zhiji.list.RecordList;
import org.zhiji.platform.search.SearchQuery;

/** Potential customers of all registers as a list, to be filtered, printed and taken out. */
@Component
class ProspectEntryList implements RecordList {

    @Override
    public String name() {
        return "prospect-entries";
    }

    @Override
    public String subject() {
        return KeepEntries.SUBJECT;
    }

    @Override
    public Right right() {
        return Right.PROSPECT_VIEW;
    }

    @Override
    public Right editRight() {
        return Right.PROSPECT_EDIT;
    }

    @Override
    public Table<?> table() {
        return PROSPECT_ENTRY;
    }

    @Override
    public TableLike<?> from() {
        return PROSPECT_ENTRY
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(PROSPECT_ENTRY.CUSTOMER_ID))
                .join(PROSPECT_REGISTER)
                .on(PROSPECT_REGISTER.ID.eq(PROSPECT_ENTRY.REGISTER_ID))
                .join(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(CUSTOMER.DEPARTMENT_ID))
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(CUSTOMER.OWNER_ID));
    }

    @Override
    public Field<UUID> id() {
        return PROSPECT_ENTRY.ID;
    }

    @Override
    public Field<Integer> version() {
        return PROSPECT_ENTRY.VERSION;
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
                ListField.of("register", FieldType.RECORD, PROSPECT_REGISTER.ID).showing(PROSPECT_REGISTER.NAME),
                ListField.choice("type", PROSPECT_REGISTER.TYPE, RegisterType.class),
                ListField.choice("state", PROSPECT_ENTRY.STATE, EntryState.class),
                ListField.of("score", FieldType.NUMBER, PROSPECT_ENTRY.SCORE).sorted(),
                ListField.person("owner", CUSTOMER.OWNER_ID, EMPLOYEE.NAME),
                ListField.department("department", CUSTOMER.DEPARTMENT_ID, DEPARTMENT.NAME),
                ListField.choice("stage", CUSTOMER.LIFECYCLE_STAGE, LifecycleStage.class),
                ListField.of("addedAt", FieldType.INSTANT, PROSPECT_ENTRY.ADDED_AT)
                        .sorted(),
                ListField.text("note", PROSPECT_ENTRY.NOTE),
                ListField.text("filterReason", PROSPECT_ENTRY.FILTER_REASON),
                ListField.text("occupation", CUSTOMER.OCCUPATION),
                ListField.text("education", CUSTOMER.EDUCATION),
                ListField.of("decidedAt", FieldType.INSTANT, PROSPECT_ENTRY.DECIDED_AT),
                ListField.text("strategy", PROSPECT_ENTRY.STRATEGY),
                ListField.of("strategyDue", FieldType.DATE, PROSPECT_ENTRY.STRATEGY_DUE),
                ListField.of("convertedAt", FieldType.INSTANT, PROSPECT_ENTRY.CONVERTED_AT));
    }

    @Override
    public List<String> columns() {
        return List.of("customer", "register", "state", "score", "owner", "addedAt", "strategyDue", "convertedAt");
    }

    @Override
    public ListOrder order() {
        return ListOrder.descending("addedAt");
    }
}
