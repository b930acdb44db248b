package org.zhiji.followup.plan;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.EMPLOYEE_ROLE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.ROLE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.followup.Callers;
import org.zhiji.followup.TaskStatus;
import org.zhiji.followup.plan.LoadView.CallerLoad;
import org.zhiji.followup.plan.LoadView.DayKind;
import org.zhiji.followup.plan.LoadView.LoadCell;
import org.zhiji.followup.plan.LoadView.LoadDay;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Employees;
import org.zhiji.worktime.DayType;
import org.zhiji.worktime.WorkCalendar;
import org.zhiji.worktime.WorkCalendars;

/** The load per person and day. */
@Repository
class LoadQueries {

    private static final List<String> CALLED =
            List.of(TaskStatus.SUCCESS.name(), TaskStatus.REFUSED.name(), TaskStatus.UNREACHABLE.name());

    private final DSLContext db;
    private final WorkCalendars calendars;

    LoadQueries(DSLContext db, WorkCalendars calendars) {
        this.db = db;
        this.calendars = calendars;
    }

    private record Person(
            UUID id,
            String name,
            String status,
            UUID departmentId,
            @Nullable UUID delegateId,
            @Nullable String delegate,
            boolean editable) {}

    /** What one person has on one day. */
    private static final class Work {
        int open;
        int done;
    }

    LoadView find(Actor actor, @Nullable UUID team, LocalDate from, LocalDate to, LocalDate today, int limit) {
        var standard = calendars.standard();
        var work = work(actor, team, from, to, standard);
        var byDepartment = new HashMap<UUID, WorkCalendar>();
        var callers = new ArrayList<CallerLoad>();
        for (var person : people(actor, team, work)) {
            callers.add(row(
                    person,
                    work.getOrDefault(person.id(), Map.of()),
                    from,
                    to,
                    byDepartment.computeIfAbsent(person.departmentId(), calendars::of)));
        }
        var nobodys = work.get(null);
        if (nobodys != null) {
            callers.add(row(null, nobodys, from, to, standard));
        }
        var days = from.datesUntil(to.plusDays(1))
                .map(day -> new LoadDay(day, kind(day, standard)))
                .toList();
        return new LoadView(from, to, today, limit, days, callers);
    }

    /** Of the days before and behind the stretch only what is still open. */
    private Map<@Nullable UUID, Map<LocalDate, Work>> work(
            Actor actor, @Nullable UUID team, LocalDate from, LocalDate to, WorkCalendar calendar) {
        var zone = calendar.zone();
        var mine = actor.mayView(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.DEPARTMENT_ID)
                .and(within(team));
        var due = DueDay.in(zone);
        // Inlined, because grouping compares expressions, and two parameters of one value are not the same.
        var bounded = when(due.lt(inline(from)), inline(from.minusDays(1)))
                .when(due.gt(inline(to)), inline(to.plusDays(1)))
                .otherwise(due);
        var closed = DueDay.of(FOLLOW_UP_TASK.CLOSED_AT, zone);
        var work = new HashMap<@Nullable UUID, Map<LocalDate, Work>>();
        db.select(FOLLOW_UP_TASK.CALLER_ID, bounded, inline(true), count())
                .from(FOLLOW_UP_TASK)
                .where(mine, FOLLOW_UP_TASK.STATUS.in(TaskStatus.openNames()))
                .groupBy(FOLLOW_UP_TASK.CALLER_ID, bounded)
                .unionAll(select(FOLLOW_UP_TASK.CALLER_ID, closed, inline(false), count())
                        .from(FOLLOW_UP_TASK)
                        .where(
                                mine,
                                FOLLOW_UP_TASK.STATUS.in(CALLED),
                                FOLLOW_UP_TASK.CLOSED_AT.ge(
                                        from.atStartOfDay(zone).toInstant()),
                                FOLLOW_UP_TASK.CLOSED_AT.lt(
                                        to.plusDays(1).atStartOfDay(zone).toInstant()))
                        .groupBy(FOLLOW_UP_TASK.CALLER_ID, closed))
                .forEach(row -> {
                    var day = work.computeIfAbsent(row.value1(), it -> new HashMap<>())
                            .computeIfAbsent(row.value2(), it -> new Work());
                    if (row.value3()) {
                        day.open += row.value4();
                    } else {
                        day.done += row.value4();
                    }
                });
        return work;
    }

    /** A team are people, wherever the customers belong; what nobody has been given belongs to the branch of the customer. */
    private static Condition within(@Nullable UUID team) {
        return team == null
                ? trueCondition()
                : FOLLOW_UP_TASK
                        .CALLER_ID
                        .in(select(EMPLOYEE.ID).from(EMPLOYEE).where(Departments.within(EMPLOYEE.DEPARTMENT_ID, team)))
                        .or(FOLLOW_UP_TASK
                                .CALLER_ID
                                .isNull()
                                .and(Departments.within(FOLLOW_UP_TASK.DEPARTMENT_ID, team)));
    }

    /** Whose work it is, and whoever has some. */
    private List<Person> people(Actor actor, @Nullable UUID team, Map<@Nullable UUID, Map<LocalDate, Work>> work) {
        var delegate = EMPLOYEE.as("delegate");
        Condition calls = EMPLOYEE.STATUS
                .ne("LEFT")
                .and(actor.mayView(EMPLOYEE.ID, EMPLOYEE.DEPARTMENT_ID))
                .and(Departments.within(EMPLOYEE.DEPARTMENT_ID, team))
                .and(exists(selectOne()
                        .from(EMPLOYEE_ROLE)
                        .join(ROLE)
                        .on(ROLE.ID.eq(EMPLOYEE_ROLE.ROLE_ID))
                        .where(EMPLOYEE_ROLE.EMPLOYEE_ID.eq(EMPLOYEE.ID), ROLE.CODE.eq(Callers.ROLE_CODE))));
        var busy = work.keySet().stream().filter(it -> it != null).toList();
        return db.select(
                        EMPLOYEE.ID,
                        EMPLOYEE.NAME,
                        EMPLOYEE.STATUS,
                        EMPLOYEE.DEPARTMENT_ID,
                        delegate.ID,
                        delegate.NAME,
                        field(actor.mayEdit(EMPLOYEE.ID, EMPLOYEE.DEPARTMENT_ID)))
                .from(EMPLOYEE)
                .leftJoin(delegate)
                .on(delegate.ID.eq(EMPLOYEE.DELEGATE_ID))
                .where(calls.or(EMPLOYEE.ID.in(busy)))
                .orderBy(EMPLOYEE.PINYIN, EMPLOYEE.ID)
                .fetch(mapping(Person::new));
    }

    private static CallerLoad row(
            @Nullable Person person, Map<LocalDate, Work> work, LocalDate from, LocalDate to, WorkCalendar calendar) {
        var none = new Work();
        var cells = from.datesUntil(to.plusDays(1))
                .map(day -> {
                    var cell = work.getOrDefault(day, none);
                    return new LoadCell(day, cell.open, cell.done, calendar.isWorkingDay(day));
                })
                .toList();
        return new CallerLoad(
                person == null ? null : person.id(),
                person == null ? null : person.name(),
                person == null ? null : Employees.Status.valueOf(person.status()),
                person == null ? null : person.delegateId(),
                person == null ? null : person.delegate(),
                person == null || person.editable(),
                work.values().stream().mapToInt(each -> each.open).sum(),
                work.getOrDefault(from.minusDays(1), none).open,
                work.getOrDefault(to.plusDays(1), none).open,
                cells);
    }

    private static DayKind kind(LocalDate day, WorkCalendar calendar) {
        var known = calendar.days().get(day);
        if (known == DayType.OFF) {
            return DayKind.HOLIDAY;
        }
        if (known == DayType.WORK) {
            return DayKind.MAKE_UP;
        }
        return calendar.isWorkingDay(day) ? DayKind.WORKDAY : DayKind.WEEKEND;
    }
}
