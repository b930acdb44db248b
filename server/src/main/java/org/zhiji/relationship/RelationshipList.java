package org.zhiji.relationship;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static zhiji.sql.tenant.Tables.CONTACT_PERSON;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.RELATIONSHIP;

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

/** Relationships as a list; notes stand in no list and in no file. */
@Component
class RelationshipList implements RecordList {

    @Override
    public String name() {
        return "relationships";
    }

    @Override
    public String subject() {
        return RelationshipAccess.SUBJECT;
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
        return RELATIONSHIP;
    }

    @Override
    public TableLike<?> from() {
        return RELATIONSHIP
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(RELATIONSHIP.CUSTOMER_ID))
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(RELATIONSHIP.EMPLOYEE_ID))
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(EMPLOYEE.DEPARTMENT_ID))
                .leftJoin(CONTACT_PERSON)
                .on(CONTACT_PERSON.ID.eq(RELATIONSHIP.CONTACT_PERSON_ID));
    }

    @Override
    public Field<UUID> id() {
        return RELATIONSHIP.ID;
    }

    @Override
    public Field<Integer> version() {
        return RELATIONSHIP.VERSION;
    }

    @Override
    public Condition visible(Actor actor) {
        return RelationshipAccess.visible(actor);
    }

    @Override
    public Field<Boolean> editable(Actor actor) {
        return coalesce(field(RelationshipAccess.own(actor)), false);
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
                ListField.text("person", CONTACT_PERSON.NAME),
                ListField.text("position", CONTACT_PERSON.POSITION),
                ListField.person("employee", RELATIONSHIP.EMPLOYEE_ID, EMPLOYEE.NAME),
                ListField.department("department", EMPLOYEE.DEPARTMENT_ID, DEPARTMENT.NAME),
                ListField.choice("level", RELATIONSHIP.LEVEL, RelationshipLevel.class),
                ListField.of("since", FieldType.INSTANT, RELATIONSHIP.SINCE).sorted(),
                ListField.of("warmth", FieldType.NUMBER, RELATIONSHIP.WARMTH).sorted(),
                ListField.of("coolsOn", FieldType.DATE, RELATIONSHIP.COOLS_ON),
                ListField.choice("targetLevel", RELATIONSHIP.TARGET_LEVEL, RelationshipLevel.class),
                ListField.of("targetOn", FieldType.DATE, RELATIONSHIP.TARGET_ON),
                ListField.of("lastContactAt", FieldType.INSTANT, CUSTOMER.LAST_CONTACT_AT));
    }

    @Override
    public List<String> columns() {
        return List.of(
                "customer",
                "person",
                "employee",
                "level",
                "warmth",
                "coolsOn",
                "since",
                "targetLevel",
                "lastContactAt");
    }

    @Override
    public ListOrder order() {
        return ListOrder.descending("since");
    }
}
