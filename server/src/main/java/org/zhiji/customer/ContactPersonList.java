package org.zhiji.customer;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CONTACT_PERSON;
import static zhiji.sql.tenant.Tables.CONTACT_POINT;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.util.List;
import java.util.Optional;
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
import org.zhiji.platform.web.Sensitive;
import zhiji.sql.tenant.tables.Employee;

/** The people at our customers as a list. They belong to the customer: who sees it sees them, its history tells of them. */
@Component
class ContactPersonList implements RecordList {

    static final String NAME = "contact-persons";

    private static final Employee OWNER = EMPLOYEE.as("owner");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String subject() {
        return "contact-person";
    }

    @Override
    public Optional<Whole> whole() {
        return Optional.of(new Whole(CustomerBin.CUSTOMERS.subject(), CONTACT_PERSON.CUSTOMER_ID, CONTACT_PERSON.NAME));
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
        return CONTACT_PERSON;
    }

    @Override
    public TableLike<?> from() {
        return CONTACT_PERSON
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(CONTACT_PERSON.CUSTOMER_ID))
                .leftJoin(OWNER)
                .on(OWNER.ID.eq(CUSTOMER.OWNER_ID))
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(CUSTOMER.DEPARTMENT_ID));
    }

    @Override
    public Field<UUID> id() {
        return CONTACT_PERSON.ID;
    }

    @Override
    public Field<Integer> version() {
        return CONTACT_PERSON.VERSION;
    }

    @Override
    public Condition visible(Actor actor) {
        return CONTACT_PERSON
                .REMOVED_AT
                .isNull()
                .and(CUSTOMER.DELETED_AT.isNull())
                .and(CustomerReach.mayView(actor));
    }

    @Override
    public Field<Boolean> editable(Actor actor) {
        return CustomerColumns.editable(actor);
    }

    @Override
    public Field<Boolean> open(Actor actor) {
        return CustomerColumns.open(actor);
    }

    /** The customer's words hold the names of its people. */
    @Override
    public Condition matching(Actor actor, String typed) {
        return SearchQuery.matches(CUSTOMER.SEARCH, typed);
    }

    @Override
    public List<ListField> fields() {
        return List.of(
                ListField.text("name", CONTACT_PERSON.NAME),
                ListField.of("customer", FieldType.RECORD, CUSTOMER.ID).showing(CUSTOMER.NAME),
                ListField.text("position", CONTACT_PERSON.POSITION),
                ListField.text("departmentName", CONTACT_PERSON.DEPARTMENT_NAME),
                ListField.choice("buyingRole", CONTACT_PERSON.BUYING_ROLE, BuyingRole.class),
                ListField.choice("attitude", CONTACT_PERSON.ATTITUDE, Attitude.class),
                ListField.choice("gender", CONTACT_PERSON.GENDER, Gender.class),
                ListField.personal("phone", phone(), Sensitive.Kind.PHONE),
                ListField.of("since", FieldType.DATE, CONTACT_PERSON.SINCE),
                ListField.of("until", FieldType.DATE, CONTACT_PERSON.UNTIL),
                ListField.person("owner", CUSTOMER.OWNER_ID, OWNER.NAME),
                ListField.department("department", CUSTOMER.DEPARTMENT_ID, DEPARTMENT.NAME),
                ListField.of("createdAt", FieldType.INSTANT, CONTACT_PERSON.CREATED_AT)
                        .sorted());
    }

    private static Field<String> phone() {
        return field(select(CONTACT_POINT.VALUE)
                .from(CONTACT_POINT)
                .where(CONTACT_POINT.CONTACT_PERSON_ID.eq(CONTACT_PERSON.ID))
                .and(CONTACT_POINT.TYPE.in(ContactType.telephones()))
                .orderBy(CONTACT_POINT.PREFERRED.desc(), CONTACT_POINT.SORT)
                .limit(1));
    }

    @Override
    public List<String> columns() {
        return List.of("name", "customer", "position", "buyingRole", "attitude", "phone", "owner");
    }

    @Override
    public ListOrder order() {
        return ListOrder.descending("createdAt");
    }
}
