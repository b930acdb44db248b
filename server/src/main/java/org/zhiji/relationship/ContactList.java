package org.zhiji.relationship;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.CONTACT_INTELLIGENCE;
import static zhiji.sql.tenant.Tables.CONTACT_MADE;
import static zhiji.sql.tenant.Tables.CONTACT_PERSON;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableLike;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.zhiji.followup.ContactHistory.Channel;
import org.zhiji.followup.TaskStatus;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import org.zhiji.list.FieldType;
import org.zhiji.list.ListField;
import org.zhiji.list.ListOrder;
import org.zhiji.list.RecordList;
import org.zhiji.platform.search.SearchQuery;
import org.zhiji.platform.time.Time;

/** Contacts made, as a list. */
@Component
class ContactList implements RecordList {

    static final String NAME = "contacts-made";

    private final Time time;

    ContactList(Time time) {
        this.time = time;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String subject() {
        return ContactAccess.SUBJECT;
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
        return CONTACT_MADE;
    }

    @Override
    public TableLike<?> from() {
        return CONTACT_MADE
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(CONTACT_MADE.CUSTOMER_ID))
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(CONTACT_MADE.EMPLOYEE_ID))
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(CUSTOMER.DEPARTMENT_ID))
                .leftJoin(CONTACT_PERSON)
                .on(CONTACT_PERSON.ID.eq(CONTACT_MADE.CONTACT_PERSON_ID))
                .leftJoin(FOLLOW_UP_TASK)
                .on(FOLLOW_UP_TASK.ID.eq(CONTACT_MADE.TASK_ID));
    }

    @Override
    public Field<UUID> id() {
        return CONTACT_MADE.ID;
    }

    @Override
    public Field<Integer> version() {
        return CONTACT_MADE.VERSION;
    }

    @Override
    public Condition visible(Actor actor) {
        return ContactAccess.visible(actor);
    }

    @Override
    public Field<Boolean> editable(Actor actor) {
        return coalesce(field(ContactAccess.editable(actor)), false);
    }

    /** There are no numbers in it. */
    @Override
    public Field<Boolean> open(Actor actor) {
        return inline(true);
    }

    @Override
    public Condition matching(Actor actor, String typed) {
        return SearchQuery.matches(CUSTOMER.SEARCH, typed)
                .or(CONTACT_MADE.CONTENT.containsIgnoreCase(typed))
                .or(CONTACT_MADE.CUSTOMER_PROBLEM.containsIgnoreCase(typed))
                .or(exists(selectOne()
                        .from(CONTACT_INTELLIGENCE)
                        .where(
                                CONTACT_INTELLIGENCE.CONTACT_ID.eq(CONTACT_MADE.ID),
                                CONTACT_INTELLIGENCE
                                        .TEXT
                                        .containsIgnoreCase(typed)
                                        .or(CONTACT_INTELLIGENCE.COMPETITOR.containsIgnoreCase(typed)))));
    }

    @Override
    public List<ListField> fields() {
        var types = array(select(CONTACT_INTELLIGENCE.TYPE)
                .from(CONTACT_INTELLIGENCE)
                .where(CONTACT_INTELLIGENCE.CONTACT_ID.eq(CONTACT_MADE.ID))
                .orderBy(CONTACT_INTELLIGENCE.POSITION));
        var competitors = text("competitor");
        var stepOpen = CONTACT_MADE.NEXT_ON.isNotNull().and(FOLLOW_UP_TASK.STATUS.in(TaskStatus.openNames()));
        var late = day(CONTACT_MADE.AT).lt(day(CONTACT_MADE.CREATED_AT));
        return List.of(
                ListField.of("customer", FieldType.RECORD, CUSTOMER.ID).showing(CUSTOMER.NAME),
                ListField.of("at", FieldType.INSTANT, CONTACT_MADE.AT).sorted(),
                ListField.text("contactPerson", CONTACT_PERSON.NAME),
                ListField.person("employee", CONTACT_MADE.EMPLOYEE_ID, EMPLOYEE.NAME),
                ListField.choice("channel", CONTACT_MADE.CHANNEL, Channel.class),
                ListField.choice("direction", CONTACT_MADE.DIRECTION, ContactDirection.class),
                ListField.of("twoWay", FieldType.YES_NO, CONTACT_MADE.TWO_WAY),
                many("functions", CONTACT_MADE.FUNCTIONS, ContactFunction.class),
                ListField.choice("response", CONTACT_MADE.RESPONSE, CustomerResponse.class),
                ListField.text("customerProblem", CONTACT_MADE.CUSTOMER_PROBLEM),
                ListField.text("content", CONTACT_MADE.CONTENT),
                many("intelligence", types, IntelligenceType.class),
                ListField.text("learnt", text("text")),
                ListField.text("competitors", competitors),
                ListField.of("helped", FieldType.YES_NO, CONTACT_MADE.HELPED),
                ListField.text("materials", CONTACT_MADE.MATERIALS),
                ListField.text("nextStep", CONTACT_MADE.NEXT_STEP),
                ListField.of("nextOn", FieldType.DATE, CONTACT_MADE.NEXT_ON),
                ListField.of("nextOpen", FieldType.YES_NO, field(stepOpen)),
                ListField.of("late", FieldType.YES_NO, field(late)),
                ListField.department("department", CUSTOMER.DEPARTMENT_ID, DEPARTMENT.NAME),
                ListField.of("createdAt", FieldType.INSTANT, CONTACT_MADE.CREATED_AT)
                        .sorted());
    }

    private static <E extends Enum<E>> ListField many(String key, Field<String[]> value, Class<E> values) {
        return ListField.of(key, FieldType.MULTI_CHOICE, value)
                .withChoices(Arrays.stream(values.getEnumConstants())
                        .map(it -> new ListField.Choice(
                                it.name(), "choice." + values.getSimpleName() + "." + it.name(), null))
                        .toList());
    }

    private static Field<String> text(String column) {
        return field(
                "(select string_agg(i.{0}, '；' order by i.position) from contact_intelligence i where i.contact_id = {1})",
                String.class, DSL.name(column), CONTACT_MADE.ID);
    }

    private Field<LocalDate> day(Field<Instant> moment) {
        return field(
                "({0} at time zone {1})::date",
                LocalDate.class, moment, inline(time.zone().getId()));
    }

    @Override
    public List<String> columns() {
        return List.of("customer", "at", "employee", "channel", "functions", "content", "learnt", "nextStep", "nextOn");
    }

    @Override
    public ListOrder order() {
        return ListOrder.descending("at");
    }
}
