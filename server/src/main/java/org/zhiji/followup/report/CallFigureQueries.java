package org.zhiji.followup.report;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.followup.CallOutcome;
import org.zhiji.followup.TargetType;
import org.zhiji.followup.report.CallFigures.FailureFigure;
import org.zhiji.followup.report.CallFigures.PersonFigure;
import org.zhiji.followup.report.CallFigures.TypeFigure;
import org.zhiji.followup.report.CallFigures.WeekFigure;
import org.zhiji.identity.Employees;

/** Blocks A and B in one pass over the calls of the period. */
@Repository
class CallFigureQueries {

    private static final Field<String> TYPE = field("due.target_type", String.class);
    private static final Field<UUID> CALLER = field("due.caller_id", UUID.class);
    private static final Field<UUID> ADVISOR = field("due.service_advisor_id", UUID.class);
    private static final Field<LocalDate> DAY = field("due.planned_date", LocalDate.class);
    private static final Field<String> LAST = field("due.last_outcome", String.class);
    private static final Field<Boolean> SUCCESSFUL = field("due.successful", Boolean.class);

    private static final Field<Integer> ALL = count().as("all_due");
    private static final Field<Integer> DONE = count(LAST).as("carried_out");
    private static final Field<Integer> GOOD = count().filterWhere(SUCCESSFUL).as("good");

    /** Tells the groups apart: exactly one of the fields is grouped by, the others are null by construction. */
    private static final Field<Integer> GROUP = field(
                    "grouping({0}, {1}, {2}, {3}, {4})", Integer.class, TYPE, CALLER, ADVISOR, DAY, LAST)
            .as("grouped");

    private static final int BY_TYPE = 0b01111;
    private static final int BY_CALLER = 0b10111;
    private static final int BY_ADVISOR = 0b11011;
    private static final int BY_DAY = 0b11101;
    private static final int BY_LAST = 0b11110;

    private final DSLContext db;
    private final Employees employees;

    CallFigureQueries(DSLContext db, Employees employees) {
        this.db = db;
        this.employees = employees;
    }

    CallFigures of(DueCalls calls, ZoneId zone) {
        var due = select(
                        FOLLOW_UP_TASK.TARGET_TYPE,
                        FOLLOW_UP_TASK.CALLER_ID,
                        WORK_ORDER.SERVICE_ADVISOR_ID,
                        FOLLOW_UP_TASK.PLANNED_DATE,
                        // What was successful was carried out and did not fail: no need to look at its attempts.
                        when(calls.successful(), inline(CallOutcome.COMPLETED.name()))
                                .otherwise(calls.lastOutcome())
                                .as("last_outcome"),
                        field(calls.successful()).as("successful"))
                .from(DueCalls.CALLS)
                .where(calls.condition())
                .asTable("due");
        var groups = db.select(TYPE, CALLER, ADVISOR, DAY, LAST, GROUP, ALL, DONE, GOOD)
                .from(due)
                .groupBy(groupingSets(TYPE, CALLER, ADVISOR, DAY, LAST))
                .fetch();
        var byType = rows(groups, BY_TYPE).stream()
                .map(row -> new TypeFigure(TargetType.valueOf(row.get(TYPE)), quantity(row)))
                .sorted(Comparator.comparing(TypeFigure::type))
                .toList();
        return new CallFigures(
                byType.stream().map(TypeFigure::quantity).reduce(Quantity.NONE, Quantity::plus),
                byType,
                people(groups, BY_CALLER, CALLER),
                people(groups, BY_ADVISOR, ADVISOR),
                weeks(calls.period(), rows(groups, BY_DAY)),
                lateSuccesses(calls, zone),
                failures(rows(groups, BY_LAST)));
    }

    /** The first line of block A alone, for comparing with another month. */
    Quantity total(DueCalls calls) {
        return db.select(count(), count().filterWhere(calls.carriedOut()), count().filterWhere(calls.successful()))
                .from(DueCalls.CALLS)
                .where(calls.condition())
                .fetchSingle(row -> Quantity.of(row.value1(), row.value2(), row.value3()));
    }

    private static List<Record> rows(Result<? extends Record> groups, int group) {
        return groups.stream()
                .filter(row -> row.get(GROUP) == group)
                .map(Record.class::cast)
                .toList();
    }

    private List<PersonFigure> people(Result<? extends Record> groups, int group, Field<UUID> person) {
        var rows = rows(groups, group);
        var ids = new HashSet<UUID>();
        for (var row : rows) {
            if (row.get(person) != null) {
                ids.add(row.get(person));
            }
        }
        Map<UUID, String> names = employees.names(ids);
        return rows.stream()
                .map(row -> new PersonFigure(row.get(person), name(names, row.get(person)), quantity(row)))
                .sorted(Comparator.comparing(
                                (PersonFigure row) -> row.quantity().due())
                        .reversed()
                        .thenComparing(row -> String.valueOf(row.name())))
                .toList();
    }

    private static @Nullable String name(Map<UUID, String> names, @Nullable UUID id) {
        return id == null ? null : names.get(id);
    }

    private static List<WeekFigure> weeks(ReportPeriod period, List<Record> days) {
        var weeks = new ArrayList<WeekFigure>();
        for (var week : period.weeks()) {
            var quantity = days.stream()
                    .filter(row -> week.contains(row.get(DAY)))
                    .map(CallFigureQueries::quantity)
                    .reduce(Quantity.NONE, Quantity::plus);
            weeks.add(new WeekFigure(week.from(), week.to(), quantity));
        }
        return weeks;
    }

    private static List<FailureFigure> failures(List<Record> byLastOutcome) {
        var counts = new EnumMap<FailureReason, Integer>(FailureReason.class);
        for (var reason : FailureReason.values()) {
            counts.put(reason, 0);
        }
        for (var row : byLastOutcome) {
            counts.merge(FailureReason.ofName(row.get(LAST)), row.get(ALL) - row.get(GOOD), Integer::sum);
        }
        return counts.entrySet().stream()
                .map(entry -> new FailureFigure(entry.getKey(), entry.getValue()))
                .toList();
    }

    private int lateSuccesses(DueCalls calls, ZoneId zone) {
        return db.selectCount()
                .from(DueCalls.CALLS)
                .where(calls.lateSuccess(zone))
                .fetchSingle()
                .value1();
    }

    private static Quantity quantity(Record row) {
        return Quantity.of(row.get(ALL), row.get(DONE), row.get(GOOD));
    }
}
