package org.zhiji.followup.figure;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CALL_ATTEMPT;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.followup.figure.ResponseFigures.Wait;
import org.zhiji.followup.figure.ResponseFigures.WaitTally;
import org.zhiji.followup.plan.DueDay;
import org.zhiji.worktime.WorkCalendar;
import org.zhiji.worktime.WorkCalendars;

/** The database counts pairs of days, the calendars make working days of them: there are few pairs and many contacts. */
@Repository
class ResponseFigureQueries {

    private final DSLContext db;
    private final WorkCalendars calendars;

    ResponseFigureQueries(DSLContext db, WorkCalendars calendars) {
        this.db = db;
        this.calendars = calendars;
    }

    /** Contacts of one branch with the same two days. */
    private record Pair(
            UUID department, LocalDate start, @Nullable LocalDate tried, int contacts) {}

    ResponseFigures of(Asked asked) {
        var byDays = new TreeMap<Integer, Integer>();
        var waits = new EnumMap<Wait, Integer>(Wait.class);
        var waitOf = waitOf();
        for (var pair : pairs(asked)) {
            waits.merge(waitOf.of(pair), pair.contacts(), Integer::sum);
            if (pair.tried() != null) {
                byDays.merge(waitOf.days(pair), pair.contacts(), Integer::sum);
            }
        }
        return new ResponseFigures(
                waits.values().stream().mapToInt(Integer::intValue).sum(),
                median(byDays),
                Stream.of(Wait.values())
                        .map(wait -> new WaitTally(wait, waits.getOrDefault(wait, 0)))
                        .toList());
    }

    /** The contacts that waited so long, found by the days that mean it. */
    Condition waited(Asked asked, Wait wait) {
        var waitOf = waitOf();
        var pairs =
                pairs(asked).stream().filter(pair -> waitOf.of(pair) == wait).toList();
        var tried = wait == Wait.NOT_YET
                ? tried(asked.zone()).isNull()
                : tried(asked.zone()).isNotNull();
        return tried.and(DSL.condition(
                "({0}, {1}, coalesce({2}, {1})) in (select * from unnest({3}, {4}, {5}))",
                FOLLOW_UP_TASK.DEPARTMENT_ID,
                start(asked.zone()),
                tried(asked.zone()),
                DSL.val(pairs.stream().map(Pair::department).toArray(UUID[]::new)),
                DSL.val(pairs.stream().map(Pair::start).toArray(LocalDate[]::new)),
                DSL.val(pairs.stream()
                        .map(pair -> pair.tried() == null ? pair.start() : pair.tried())
                        .toArray(LocalDate[]::new))));
    }

    /** Of what is due already; nobody is late for tomorrow. */
    static Condition counted(Asked asked) {
        return asked.due().and(FOLLOW_UP_TASK.PLANNED_DATE.le(asked.today()));
    }

    private List<Pair> pairs(Asked asked) {
        var days = select(
                        FOLLOW_UP_TASK.DEPARTMENT_ID,
                        start(asked.zone()).as("start"),
                        tried(asked.zone()).as("tried"))
                .from(FOLLOW_UP_TASK)
                .where(counted(asked))
                .asTable("days");
        var department = field("days.department_id", UUID.class);
        var start = field("days.start", LocalDate.class);
        var tried = field("days.tried", LocalDate.class);
        return db.select(department, start, tried, count())
                .from(days)
                .groupBy(department, start, tried)
                .fetch(mapping(Pair::new));
    }

    private static Field<LocalDate> start(ZoneId zone) {
        return greatest(FOLLOW_UP_TASK.PLANNED_DATE, DueDay.of(FOLLOW_UP_TASK.CREATED_AT, zone));
    }

    private static Field<@Nullable LocalDate> tried(ZoneId zone) {
        return field(select(DueDay.of(min(CALL_ATTEMPT.AT), zone))
                .from(CALL_ATTEMPT)
                .where(CALL_ATTEMPT.TASK_ID.eq(FOLLOW_UP_TASK.ID)));
    }

    /** Remembers the calendars. */
    private Waits waitOf() {
        var known = new HashMap<UUID, WorkCalendar>();
        return department -> known.computeIfAbsent(department, calendars::of);
    }

    private interface Waits {

        WorkCalendar calendar(UUID department);

        default Wait of(Pair pair) {
            return pair.tried() == null ? Wait.NOT_YET : Wait.after(days(pair));
        }

        default int days(Pair pair) {
            return pair.tried() == null || !pair.tried().isAfter(pair.start())
                    ? 0
                    : calendar(pair.department()).workingDays(pair.start().plusDays(1), pair.tried());
        }
    }

    /** Of an even number the lower one. */
    static @Nullable Integer median(TreeMap<Integer, Integer> byDays) {
        int all = byDays.values().stream().mapToInt(Integer::intValue).sum();
        int seen = 0;
        for (var entry : byDays.entrySet()) {
            seen += entry.getValue();
            if (2 * seen >= all) {
                return entry.getKey();
            }
        }
        return null;
    }
}
