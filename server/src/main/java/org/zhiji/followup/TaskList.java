package org.zhiji.followup;

import static org.zhiji.followup.TaskTables.ADVISOR;
import static org.zhiji.followup.TaskTables.CALLER;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

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
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import org.zhiji.list.FieldType;
import org.zhiji.list.ListField;
import org.zhiji.list.ListOrder;
import org.zhiji.list.RecordList;
import org.zhiji.platform.search.SearchQuery;
import org.zhiji.platform.web.Sensitive;

/** The follow-up tasks as a list. */
@Component
class TaskList implements RecordList {

    private static final List<ListField> FIELDS = Stream.concat(
                    TaskFields.OWN.stream(),
                    Stream.of(
                            ListField.of("customer", FieldType.RECORD, FOLLOW_UP_TASK.CUSTOMER_ID)
                                    .showing(CUSTOMER.NAME),
                            ListField.personal("plate", VEHICLE.PLATE_NO, Sensitive.Kind.PLATE),
                            ListField.text("series", VEHICLE.SERIES),
                            ListField.text("orderNo", WORK_ORDER.ORDER_NO),
                            ListField.person("advisor", WORK_ORDER.SERVICE_ADVISOR_ID, ADVISOR.NAME),
                            ListField.person("caller", FOLLOW_UP_TASK.CALLER_ID, CALLER.NAME),
                            ListField.department("department", FOLLOW_UP_TASK.DEPARTMENT_ID, DEPARTMENT.NAME)))
            .toList();

    @Override
    public String name() {
        return "follow-up-tasks";
    }

    @Override
    public String subject() {
        return "follow-up-task";
    }

    @Override
    public Right right() {
        return Right.FOLLOW_UP_VIEW;
    }

    @Override
    public Right editRight() {
        return Right.FOLLOW_UP_MANAGE;
    }

    @Override
    public Table<?> table() {
        return FOLLOW_UP_TASK;
    }

    @Override
    public TableLike<?> from() {
        return TaskTables.TASKS.leftJoin(DEPARTMENT).on(DEPARTMENT.ID.eq(FOLLOW_UP_TASK.DEPARTMENT_ID));
    }

    @Override
    public Field<UUID> id() {
        return FOLLOW_UP_TASK.ID;
    }

    @Override
    public Field<Integer> version() {
        return FOLLOW_UP_TASK.VERSION;
    }

    @Override
    public Condition visible(Actor actor) {
        return actor.mayView(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.DEPARTMENT_ID);
    }

    @Override
    public Field<Boolean> editable(Actor actor) {
        return DSL.coalesce(
                DSL.field(actor.mayEdit(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.DEPARTMENT_ID)
                        .and(DSL.trueCondition())),
                false);
    }

    @Override
    public Field<Boolean> open(Actor actor) {
        return DSL.coalesce(DSL.field(FOLLOW_UP_TASK.CALLER_ID.eq(actor.id())), false);
    }

    @Override
    public Condition matching(Actor actor, String typed) {
        return SearchQuery.matches(CUSTOMER.SEARCH, typed)
                .or(FOLLOW_UP_TASK.VEHICLE_ID.eq(DSL.any(Vehicles.found(typed))));
    }

    @Override
    public List<ListField> fields() {
        return FIELDS;
    }

    @Override
    public List<String> columns() {
        return List.of("taskNo", "customer", "plate", "targetType", "plannedDate", "status", "caller", "advisor");
    }

    @Override
    public ListOrder order() {
        return ListOrder.descending("plannedDate");
    }
}
