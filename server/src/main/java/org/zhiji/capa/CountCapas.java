package org.zhiji.capa;

import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.trueCondition;
import static zhiji.sql.tenant.Tables.CAPA;
import static zhiji.sql.tenant.Tables.CAPA_MEASURE;
import static zhiji.sql.tenant.Tables.CAPA_VERIFICATION;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.capa.CapaFigures.Actions;
import org.zhiji.capa.CapaFigures.Looks;
import org.zhiji.capa.CapaFigures.Measures;
import org.zhiji.capa.CapaFigures.OwnerFigure;
import org.zhiji.capa.CapaFigures.Stretch;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;

/** Counts actions, measures and looks, and shows the measures behind a count. */
@Component
class CountCapas {

    private final DSLContext db;
    private final Time time;

    CountCapas(DSLContext db, Time time) {
        this.db = db;
        this.time = time;
    }

    /** How a measure came out. */
    enum Outcome {
        DUE,
        ON_TIME,
        LATE,
        OPEN
    }

    /** @param lateDays how many days after its day it was done, or has been open until today */
    record CapaMeasureRow(
            UUID id,
            UUID capaId,
            String capaNo,
            String title,
            String text,
            @Nullable String ownerName,
            LocalDate dueOn,
            @Nullable Instant doneAt,
            int lateDays) {}

    CapaFigures of(Actor actor, Stretch stretch) {
        var owners = db
                .select(
                        EMPLOYEE.ID,
                        EMPLOYEE.NAME,
                        count(),
                        count().filterWhere(came(Outcome.ON_TIME)),
                        count().filterWhere(came(Outcome.LATE)))
                .from(CAPA_MEASURE)
                .join(CAPA)
                .on(CAPA.ID.eq(CAPA_MEASURE.CAPA_ID))
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(CAPA_MEASURE.OWNER_ID))
                .where(due(actor, stretch))
                .groupBy(EMPLOYEE.ID, EMPLOYEE.NAME)
                .fetch(it ->
                        OwnerFigure.of(it.value1(), it.value2(), new Measures(it.value3(), it.value4(), it.value5())))
                .stream()
                .sorted(Comparator.comparingInt(OwnerFigure::due).reversed().thenComparing(OwnerFigure::name))
                .toList();
        return CapaFigures.of(actions(actor, stretch), owners, looks(actor, stretch));
    }

    private Actions actions(Actor actor, Stretch stretch) {
        var executed = CAPA.EXECUTED_ON.between(stretch.from(), stretch.to());
        var took = DSL.field(
                "{0} - ({1} at time zone {2})::date",
                BigDecimal.class,
                CAPA.EXECUTED_ON,
                CAPA.APPROVED_AT,
                DSL.inline(time.zone().getId()));
        return db.select(
                        count().filterWhere(within(CAPA.CREATED_AT, stretch)),
                        count().filterWhere(within(CAPA.APPROVED_AT, stretch)),
                        count().filterWhere(within(CAPA.CLOSED_AT, stretch), CAPA.STATUS.eq(CapaStatus.CLOSED.name())),
                        avg(took).filterWhere(executed))
                .from(CAPA)
                .where(within(actor, stretch))
                .fetchSingle(it -> new Actions(it.value1(), it.value2(), it.value3(), it.value4()));
    }

    private Looks looks(Actor actor, Stretch stretch) {
        return db.select(
                        count(),
                        count().filterWhere(CAPA_VERIFICATION.VERDICT.eq(Verdict.EFFECTIVE.name())),
                        count().filterWhere(CAPA_VERIFICATION.VERDICT.eq(Verdict.WORSE.name())))
                .from(CAPA_VERIFICATION)
                .join(CAPA)
                .on(CAPA.ID.eq(CAPA_VERIFICATION.CAPA_ID))
                .where(within(actor, stretch), within(CAPA_VERIFICATION.VERIFIED_AT, stretch))
                .fetchSingle(it -> new Looks(it.value1(), it.value2(), it.value3()));
    }

    Page<CapaMeasureRow> measures(Actor actor, Stretch stretch, Outcome outcome, @Nullable Cursor after, int size) {
        var rows = db.select(
                        CAPA_MEASURE.ID,
                        CAPA.ID,
                        CAPA.CAPA_NO,
                        CAPA.TITLE,
                        CAPA_MEASURE.TEXT,
                        EMPLOYEE.NAME,
                        CAPA_MEASURE.DUE_ON,
                        CAPA_MEASURE.DONE_AT)
                .from(CAPA_MEASURE)
                .join(CAPA)
                .on(CAPA.ID.eq(CAPA_MEASURE.CAPA_ID))
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(CAPA_MEASURE.OWNER_ID))
                .where(
                        due(actor, stretch),
                        came(outcome),
                        after == null
                                ? noCondition()
                                : row(CAPA_MEASURE.DUE_ON, CAPA_MEASURE.ID).gt(after.date(0), after.id(1)))
                .orderBy(CAPA_MEASURE.DUE_ON, CAPA_MEASURE.ID)
                .limit(size + 1)
                .fetch(it -> new CapaMeasureRow(
                        it.value1(),
                        it.value2(),
                        it.value3(),
                        it.value4(),
                        it.value5(),
                        it.value6(),
                        it.value7(),
                        it.value8(),
                        late(it.value7(), it.value8())));
        return Page.of(rows, size, last -> Cursor.of(last.dueOn(), last.id()), null);
    }

    private int late(LocalDate dueOn, @Nullable Instant doneAt) {
        var until = doneAt == null ? time.today() : LocalDate.ofInstant(doneAt, time.zone());
        return (int) Math.max(0, until.toEpochDay() - dueOn.toEpochDay());
    }

    /** Measures of approved actions, whatever became of the action later; what is not due yet does not count. */
    private Condition due(Actor actor, Stretch stretch) {
        var today = time.today();
        return within(actor, stretch)
                .and(CAPA.APPROVED_AT.isNotNull())
                .and(CAPA_MEASURE
                        .DUE_ON
                        .between(stretch.from(), stretch.to())
                        .and(CAPA_MEASURE.DUE_ON.lt(today).or(CAPA_MEASURE.DONE_AT.isNotNull())));
    }

    private Condition came(Outcome outcome) {
        var doneOn = DSL.field(
                "({0} at time zone {1})::date",
                LocalDate.class, CAPA_MEASURE.DONE_AT, DSL.inline(time.zone().getId()));
        return switch (outcome) {
            case DUE -> trueCondition();
            case ON_TIME -> doneOn.le(CAPA_MEASURE.DUE_ON);
            case LATE -> doneOn.gt(CAPA_MEASURE.DUE_ON);
            case OPEN -> CAPA_MEASURE.DONE_AT.isNull();
        };
    }

    private static Condition within(Actor actor, Stretch stretch) {
        return CapaAccess.visible(actor).and(Departments.within(CAPA.DEPARTMENT_ID, stretch.departmentId()));
    }

    private Condition within(Field<Instant> moment, Stretch stretch) {
        return moment.ge(stretch.from().atStartOfDay(time.zone()).toInstant())
                .and(moment.lt(
                        stretch.to().plusDays(1).atStartOfDay(time.zone()).toInstant()));
    }
}
