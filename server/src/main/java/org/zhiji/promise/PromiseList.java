package org.zhiji.promise;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectCount;
import static zhiji.sql.tenant.Tables.CONTACT_PERSON;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.PROMISE;
import static zhiji.sql.tenant.Tables.PROMISE_MOVE;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableLike;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import org.zhiji.list.FieldType;
import org.zhiji.list.ListField;
import org.zhiji.list.ListOrder;
import org.zhiji.list.RecordList;
import org.zhiji.platform.search.SearchQuery;

/** Every promise, as a list. */
@Component
class PromiseList implements RecordList {

    @Override
    public String name() {
        return "promises";
    }

    @Override
    public String subject() {
        return PromiseAccess.SUBJECT;
    }

    @Override
    public Right right() {
        return Right.RELATIONSHIP_VIEW;
    }

    @Override
    public Right editRight() {
        return Right.RELATIONSHIP_EDIT;
    }

    @Override
    public Table<?> table() {
        return PROMISE;
    }

    @Override
    public TableLike<?> from() {
        return PROMISE.join(CUSTOMER)
                .on(CUSTOMER.ID.eq(PROMISE.CUSTOMER_ID))
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(PROMISE.OWNER_ID))
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(EMPLOYEE.DEPARTMENT_ID))
                .leftJoin(CONTACT_PERSON)
                .on(CONTACT_PERSON.ID.eq(PROMISE.CONTACT_PERSON_ID));
    }

    @Override
    public Field<UUID> id() {
        return PROMISE.ID;
    }

    @Override
    public Field<Integer> version() {
        return PROMISE.VERSION;
    }

    @Override
    public Condition visible(Actor actor) {
        return PromiseAccess.visible(actor);
    }

    @Override
    public Field<Boolean> editable(Actor actor) {
        return coalesce(field(PromiseAccess.editable(actor)), false);
    }

    /** There are no numbers in it. */
    @Override
    public Field<Boolean> open(Actor actor) {
        return inline(true);
    }

    @Override
    public Condition matching(Actor actor, String typed) {
        return SearchQuery.matches(CUSTOMER.SEARCH, typed).or(PROMISE.TEXT.containsIgnoreCase(typed));
    }

    @Override
    public List<ListField> fields() {
        Field<Integer> moved = field(selectCount().from(PROMISE_MOVE).where(PROMISE_MOVE.PROMISE_ID.eq(PROMISE.ID)));
        return List.of(
                ListField.of("customer", FieldType.RECORD, CUSTOMER.ID).showing(CUSTOMER.NAME),
                ListField.text("person", CONTACT_PERSON.NAME),
                ListField.text("text", PROMISE.TEXT),
                ListField.text("expectation", PROMISE.EXPECTATION),
                ListField.person("owner", PROMISE.OWNER_ID, EMPLOYEE.NAME),
                ListField.department("department", EMPLOYEE.DEPARTMENT_ID, DEPARTMENT.NAME),
                ListField.of("dueOn", FieldType.DATE, PROMISE.DUE_ON),
                ListField.of("dueAt", FieldType.INSTANT, PROMISE.DUE_AT).sorted(),
                ListField.choice("status", PROMISE.STATUS, PromiseStatus.class),
                ListField.of("moved", FieldType.NUMBER, moved),
                ListField.of("settledAt", FieldType.INSTANT, PROMISE.SETTLED_AT),
                ListField.of("madeGoodAt", FieldType.INSTANT, PROMISE.MADE_GOOD_AT),
                ListField.text("outcome", PROMISE.OUTCOME),
                ListField.of("givenAt", FieldType.INSTANT, PROMISE.GIVEN_AT));
    }

    @Override
    public List<String> columns() {
        return List.of("customer", "text", "owner", "dueOn", "status", "outcome");
    }

    @Override
    public ListOrder order() {
        return ListOrder.descending("dueAt");
    }
}
