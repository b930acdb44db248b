package org.zhiji.complaint;

import static org.jooq.impl.DSL.any;
import static zhiji.sql.tenant.Tables.COMPLAINT;
import static zhiji.sql.tenant.Tables.COMPLAINT_CLOCK;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.VEHICLE;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableLike;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.zhiji.asset.Vehicles;
import org.zhiji.dictionary.Dictionaries;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import org.zhiji.list.FieldType;
import org.zhiji.list.ListField;
import org.zhiji.list.ListOrder;
import org.zhiji.list.RecordList;
import org.zhiji.platform.search.SearchQuery;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.Sensitive;
import zhiji.sql.tenant.tables.Employee;

/** The complaints as a list. */
@Component
class ComplaintList implements RecordList {

    private static final Employee REGISTRANT = EMPLOYEE.as("registrant");
    private static final Employee HANDLER = EMPLOYEE.as("handler");

    private static final List<ListField> SETTLED = Stream.concat(
                    ComplaintFields.OWN.stream(),
                    Stream.of(
                            ListField.of("customer", FieldType.RECORD, COMPLAINT.CUSTOMER_ID)
                                    .showing(CUSTOMER.NAME),
                            ListField.personal("plate", VEHICLE.PLATE_NO, Sensitive.Kind.PLATE),
                            ListField.person("registrant", COMPLAINT.REGISTERED_BY, REGISTRANT.NAME),
                            ListField.person("handler", COMPLAINT.HANDLER_ID, HANDLER.NAME),
                            ListField.department("department", COMPLAINT.DEPARTMENT_ID, DEPARTMENT.NAME)))
            .toList();

    private final Time time;
    private final Dictionaries dictionaries;

    ComplaintList(Time time, Dictionaries dictionaries) {
        this.time = time;
        this.dictionaries = dictionaries;
    }

    @Override
    public String name() {
        return "complaints";
    }

    @Override
    public String subject() {
        return "complaint";
    }

    @Override
    public Right right() {
        return Right.COMPLAINT_VIEW;
    }

    @Override
    public Right editRight() {
        return Right.COMPLAINT_HANDLE;
    }

    @Override
    public Table<?> table() {
        return COMPLAINT;
    }

    @Override
    public TableLike<?> from() {
        return COMPLAINT
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(COMPLAINT.CUSTOMER_ID))
                .leftJoin(VEHICLE)
                .on(VEHICLE.ID.eq(COMPLAINT.VEHICLE_ID))
                .leftJoin(REGISTRANT)
                .on(REGISTRANT.ID.eq(COMPLAINT.REGISTERED_BY))
                .leftJoin(HANDLER)
                .on(HANDLER.ID.eq(COMPLAINT.HANDLER_ID))
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(COMPLAINT.DEPARTMENT_ID));
    }

    @Override
    public Field<UUID> id() {
        return COMPLAINT.ID;
    }

    @Override
    public Field<Integer> version() {
        return COMPLAINT.VERSION;
    }

    @Override
    public Condition visible(Actor actor) {
        return ComplaintAccess.visible(actor);
    }

    @Override
    public Field<Boolean> editable(Actor actor) {
        return DSL.coalesce(DSL.field(ComplaintAccess.editable(actor)), false);
    }

    @Override
    public Field<Boolean> open(Actor actor) {
        return DSL.coalesce(DSL.field(ComplaintAccess.open(actor)), false);
    }

    @Override
    public Condition matching(Actor actor, String typed) {
        return SearchQuery.matches(CUSTOMER.SEARCH, typed)
                .or(COMPLAINT.VEHICLE_ID.eq(any(Vehicles.found(typed))))
                .or(SearchQuery.matches(COMPLAINT.SEARCH, typed))
                .or(COMPLAINT.COMPLAINT_NO.containsIgnoreCase(typed));
    }

    /** Whether a clock has run out depends on the hour. */
    @Override
    public List<ListField> fields() {
        var running = COMPLAINT_CLOCK.COMPLAINT_ID.eq(COMPLAINT.ID).and(COMPLAINT_CLOCK.STOPPED_AT.isNull());
        var due = DSL.field(DSL.select(DSL.max(COMPLAINT_CLOCK.DUE_AT))
                .from(COMPLAINT_CLOCK)
                .where(running));
        var late =
                DSL.exists(DSL.selectOne().from(COMPLAINT_CLOCK).where(running, COMPLAINT_CLOCK.DUE_AT.lt(time.now())));
        return Stream.concat(
                        SETTLED.stream(),
                        Stream.of(
                                ListField.of("causeCode", FieldType.CHOICE, COMPLAINT.CAUSE_CODE)
                                        .withChoices(() -> dictionaries.words(MoveComplaint.CAUSES).stream()
                                                .map(word -> new ListField.Choice(word.code(), word.key(), word.name()))
                                                .toList()),
                                ListField.of("dueAt", FieldType.INSTANT, due),
                                ListField.of("overdue", FieldType.YES_NO, DSL.field(late)),
                                ListField.of("cameAgain", FieldType.YES_NO, DSL.field(RecoveryFigure.cameAgain(null)))))
                .toList();
    }

    @Override
    public List<String> columns() {
        return List.of(
                "complaintNo",
                "customer",
                "plate",
                "severity",
                "category",
                "description",
                "status",
                "handler",
                "registeredAt");
    }

    @Override
    public ListOrder order() {
        return ListOrder.descending("registeredAt");
    }
}
