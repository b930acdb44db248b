package org.zhiji.capa;

import static zhiji.sql.tenant.Tables.CAPA;
import static zhiji.sql.tenant.Tables.CAPA_MEASURE;
import static zhiji.sql.tenant.Tables.CAPA_SOURCE;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableLike;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import org.zhiji.list.FieldType;
import org.zhiji.list.ListField;
import org.zhiji.list.ListOrder;
import org.zhiji.list.RecordList;
import org.zhiji.platform.time.Time;
import zhiji.sql.tenant.tables.Employee;

/** The actions as a list. */
@Component
class CapaList implements RecordList {

    private static final Employee AUTHOR = EMPLOYEE.as("author");
    private static final Employee SUPERVISOR = EMPLOYEE.as("supervisor");

    private final Time time;

    CapaList(Time time) {
        this.time = time;
    }

    @Override
    public String name() {
        return "capas";
    }

    @Override
    public String subject() {
        return KeepDraft.SUBJECT;
    }

    @Override
    public Right right() {
        return Right.CAPA_VIEW;
    }

    @Override
    public Right editRight() {
        return Right.CAPA_EDIT;
    }

    @Override
    public Table<?> table() {
        return CAPA;
    }

    @Override
    public TableLike<?> from() {
        return CAPA.leftJoin(AUTHOR)
                .on(AUTHOR.ID.eq(CAPA.AUTHOR_ID))
                .leftJoin(SUPERVISOR)
                .on(SUPERVISOR.ID.eq(CAPA.SUPERVISOR_ID))
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(CAPA.DEPARTMENT_ID));
    }

    @Override
    public Field<UUID> id() {
        return CAPA.ID;
    }

    @Override
    public Field<Integer> version() {
        return CAPA.VERSION;
    }

    @Override
    public Condition visible(Actor actor) {
        return CapaAccess.visible(actor);
    }

    @Override
    public Field<Boolean> editable(Actor actor) {
        return DSL.coalesce(DSL.field(CapaAccess.editable(actor)), false);
    }

    @Override
    public Field<Boolean> open(Actor actor) {
        return DSL.inline(true);
    }

    @Override
    public Condition matching(Actor actor, String typed) {
        return CAPA.CAPA_NO
                .containsIgnoreCase(typed)
                .or(CAPA.TITLE.containsIgnoreCase(typed))
                .or(CAPA.PROBLEM.containsIgnoreCase(typed))
                .or(DSL.exists(DSL.selectOne()
                        .from(CAPA_SOURCE)
                        .where(CAPA_SOURCE.CAPA_ID.eq(CAPA.ID), CAPA_SOURCE.LABEL.containsIgnoreCase(typed))));
    }

    /** Whether something is overdue depends on the day. */
    @Override
    public List<ListField> fields() {
        var open = CAPA_MEASURE
                .CAPA_ID
                .eq(CAPA.ID)
                .and(CAPA_MEASURE.DONE_AT.isNull())
                .and(CAPA.STATUS.eq(CapaStatus.IN_EXECUTION.name()));
        var next = DSL.field(
                DSL.select(DSL.min(CAPA_MEASURE.DUE_ON)).from(CAPA_MEASURE).where(open));
        var late = DSL.exists(DSL.selectOne().from(CAPA_MEASURE).where(open, CAPA_MEASURE.DUE_ON.lt(time.today())));
        return List.of(
                ListField.text("capaNo", CAPA.CAPA_NO).sorted(),
                ListField.text("title", CAPA.TITLE),
                ListField.choice("type", CAPA.TYPE, CapaType.class),
                ListField.choice("status", CAPA.STATUS, CapaStatus.class),
                ListField.of("round", FieldType.NUMBER, CAPA.ROUND),
                ListField.text("problem", CAPA.PROBLEM),
                ListField.person("author", CAPA.AUTHOR_ID, AUTHOR.NAME),
                ListField.person("supervisor", CAPA.SUPERVISOR_ID, SUPERVISOR.NAME),
                ListField.department("department", CAPA.DEPARTMENT_ID, DEPARTMENT.NAME),
                ListField.of("nextDueOn", FieldType.DATE, next),
                ListField.of("overdue", FieldType.YES_NO, DSL.field(late)),
                ListField.of("effectOn", FieldType.DATE, CAPA.EFFECT_ON),
                ListField.of("createdAt", FieldType.INSTANT, CAPA.CREATED_AT).sorted(),
                ListField.of("closedAt", FieldType.INSTANT, CAPA.CLOSED_AT));
    }

    @Override
    public List<String> columns() {
        return List.of("capaNo", "title", "type", "status", "supervisor", "nextDueOn", "effectOn", "createdAt");
    }

    @Override
    public ListOrder order() {
        return ListOrder.descending("createdAt");
    }
}
