package org.zhiji.care;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static zhiji.sql.tenant.Tables.CONTACT_PERSON;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.GIFT;

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

/** Gifts and favours, as a list. */
@Component
class GiftList implements RecordList {

    @Override
    public String name() {
        return "gifts";
    }

    @Override
    public String subject() {
        return GiftAccess.SUBJECT;
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
        return GIFT;
    }

    @Override
    public TableLike<?> from() {
        return GIFT.join(CUSTOMER)
                .on(CUSTOMER.ID.eq(GIFT.CUSTOMER_ID))
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(GIFT.GIVER_ID))
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(EMPLOYEE.DEPARTMENT_ID))
                .leftJoin(CONTACT_PERSON)
                .on(CONTACT_PERSON.ID.eq(GIFT.CONTACT_PERSON_ID));
    }

    @Override
    public Field<UUID> id() {
        return GIFT.ID;
    }

    @Override
    public Field<Integer> version() {
        return GIFT.VERSION;
    }

    @Override
    public Condition visible(Actor actor) {
        return GiftAccess.visible(actor);
    }

    @Override
    public Field<Boolean> editable(Actor actor) {
        return coalesce(field(GiftAccess.editable(actor)), false);
    }

    /** There are no numbers in it. */
    @Override
    public Field<Boolean> open(Actor actor) {
        return inline(true);
    }

    @Override
    public Condition matching(Actor actor, String typed) {
        return SearchQuery.matches(CUSTOMER.SEARCH, typed)
                .or(GIFT.ITEM.containsIgnoreCase(typed))
                .or(GIFT.OCCASION.containsIgnoreCase(typed));
    }

    @Override
    public List<ListField> fields() {
        return List.of(
                ListField.of("customer", FieldType.RECORD, CUSTOMER.ID).showing(CUSTOMER.NAME),
                ListField.text("person", CONTACT_PERSON.NAME),
                ListField.choice("recipient", GIFT.RECIPIENT, Recipient.class),
                ListField.text("item", GIFT.ITEM),
                ListField.of("amount", FieldType.MONEY, GIFT.AMOUNT),
                ListField.text("occasion", GIFT.OCCASION),
                ListField.of("day", FieldType.DATE, GIFT.DAY).sorted(),
                ListField.person("giver", GIFT.GIVER_ID, EMPLOYEE.NAME),
                ListField.department("department", EMPLOYEE.DEPARTMENT_ID, DEPARTMENT.NAME),
                ListField.choice("status", GIFT.STATUS, GiftStatus.class),
                ListField.text("liked", GIFT.LIKED),
                ListField.text("reason", GIFT.REASON));
    }

    @Override
    public List<String> columns() {
        return List.of("customer", "person", "item", "amount", "occasion", "day", "giver", "status", "liked");
    }

    @Override
    public ListOrder order() {
        return ListOrder.descending("day");
    }
}
