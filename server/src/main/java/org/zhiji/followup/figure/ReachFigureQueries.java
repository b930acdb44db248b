package org.zhiji.followup.figure;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.trueCondition;
import static zhiji.sql.tenant.Tables.CALL_ATTEMPT;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import org.zhiji.followup.CallOutcome;
import org.zhiji.followup.figure.ReachFigures.ReachCell;

/** When customers answer. */
@Repository
class ReachFigureQueries {

    static final Table<Record> ATTEMPTS =
            CALL_ATTEMPT.join(FOLLOW_UP_TASK).on(FOLLOW_UP_TASK.ID.eq(CALL_ATTEMPT.TASK_ID));

    private static final List<String> REACHED = Arrays.stream(CallOutcome.values())
            .filter(CallOutcome::reached)
            .map(Enum::name)
            .toList();

    private final DSLContext db;

    ReachFigureQueries(DSLContext db) {
        this.db = db;
    }

    ReachFigures of(Asked asked) {
        var weekday = weekday(asked.zone());
        var hour = hour(asked.zone());
        var cells = db.select(weekday, hour, count(), count().filterWhere(reached()))
                .from(ATTEMPTS)
                .where(made(asked))
                .groupBy(weekday, hour)
                .orderBy(weekday, hour)
                .fetch(mapping(ReachCell::new));
        return new ReachFigures(
                cells.stream().mapToInt(ReachCell::attempts).sum(),
                cells.stream().mapToInt(ReachCell::reached).sum(),
                cells);
    }

    static Condition made(Asked asked) {
        return asked.within(CALL_ATTEMPT.AT)
                .and(asked.visible())
                .and(asked.person() == null ? trueCondition() : CALL_ATTEMPT.EMPLOYEE_ID.eq(asked.person()));
    }

    /** Somebody spoke with the customer himself, whatever came of it. */
    static Condition reached() {
        return CALL_ATTEMPT.OUTCOME.in(REACHED);
    }

    static Field<Integer> weekday(ZoneId zone) {
        return part("isodow", zone);
    }

    static Field<Integer> hour(ZoneId zone) {
        return part("hour", zone);
    }

    private static Field<Integer> part(String part, ZoneId zone) {
        return field(
                "extract(%s from {0} at time zone {1})::int".formatted(part),
                Integer.class,
                CALL_ATTEMPT.AT,
                inline(zone.getId()));
    }
}
