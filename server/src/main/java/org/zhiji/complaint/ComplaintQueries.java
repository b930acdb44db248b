package org.zhiji.complaint;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.partitionBy;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static zhiji.sql.tenant.Tables.COMPLAINT;
import static zhiji.sql.tenant.Tables.COMPLAINT_CLOCK;
import static zhiji.sql.tenant.Tables.COMPLAINT_EVENT;
import static zhiji.sql.tenant.Tables.COMPLAINT_RECIPIENT;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.NOTICE;
import static zhiji.sql.tenant.Tables.VEHICLE;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.complaint.ComplaintRow.ComplaintRunningClock;
import org.zhiji.complaint.ComplaintView.ComplaintPerson;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Right;
import org.zhiji.platform.search.SearchQuery;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.Count;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;
import org.zhiji.platform.web.Sensitive;
import org.zhiji.worktime.WorkCalendar;
import org.zhiji.worktime.WorkCalendars;
import zhiji.sql.tenant.tables.Employee;

/** Complaints in the register, on the board and in what waits for somebody, straight from the tables. */
@Component
class ComplaintQueries {

    private static final int MOST_IN_COLUMN = 50;
    private static final Instant FAR_AWAY = Instant.parse("9999-01-01T00:00:00Z");
    private static final Duration CLOSED_ON_BOARD = Duration.ofDays(7);

    private static final Employee REGISTRANT = EMPLOYEE.as("registrant");
    private static final Employee HANDLER = EMPLOYEE.as("handler");
    private static final Employee ADDRESSEE = EMPLOYEE.as("addressee");

    static final Field<List<ComplaintClock>> CLOCKS = multiset(selectFrom(COMPLAINT_CLOCK)
                    .where(COMPLAINT_CLOCK.COMPLAINT_ID.eq(COMPLAINT.ID))
                    .orderBy(COMPLAINT_CLOCK.KIND, COMPLAINT_CLOCK.ROUND))
            .convertFrom(rows -> rows.map(ComplaintRepository::clock))
            .as("clocks");

    private static final Field<Instant> SINCE = when(COMPLAINT.STATUS.eq("REGISTERED"), COMPLAINT.REGISTERED_AT)
            .when(COMPLAINT.STATUS.eq("REPLIED"), COMPLAINT.REPLIED_AT)
            .when(COMPLAINT.STATUS.eq("VERIFYING"), COMPLAINT.RESOLVED_AT)
            .when(COMPLAINT.STATUS.eq("CLOSED"), COMPLAINT.CLOSED_AT)
            .otherwise(coalesce(
                    field(select(max(COMPLAINT_EVENT.RECORDED_AT))
                            .from(COMPLAINT_EVENT)
                            .where(
                                    COMPLAINT_EVENT.COMPLAINT_ID.eq(COMPLAINT.ID),
                                    COMPLAINT.STATUS.eq("INVESTIGATING"),
                                    COMPLAINT_EVENT.KIND.in("ASSIGNED", "REOPENED"))),
                    COMPLAINT.REPORTED_AT))
            .as("since");

    private static final Field<Instant> DUE = field(select(max(COMPLAINT_CLOCK.DUE_AT))
            .from(COMPLAINT_CLOCK)
            .where(COMPLAINT_CLOCK.COMPLAINT_ID.eq(COMPLAINT.ID), COMPLAINT_CLOCK.STOPPED_AT.isNull()));

    private final DSLContext db;
    private final WorkCalendars calendars;
    private final Time time;

    ComplaintQueries(DSLContext db, WorkCalendars calendars, Time time) {
        this.db = db;
        this.calendars = calendars;
        this.time = time;
    }

    Page<ComplaintRow> list(
            Actor actor, ComplaintFilter filter, @Nullable String after, int size, boolean counted, Instant now) {
        var wanted = ComplaintAccess.visible(actor).and(matching(filter, now));
        var behind = Cursor.decode(after)
                .map(cursor -> row(COMPLAINT.REGISTERED_AT, COMPLAINT.ID).lt(val(cursor.instant(0)), val(cursor.id(1))))
                .orElse(noCondition());
        var rows = rows(
                now,
                selectRows(actor)
                        .where(wanted, behind)
                        .orderBy(COMPLAINT.REGISTERED_AT.desc(), COMPLAINT.ID.desc())
                        .limit(size + 1)
                        .fetch());
        var count = counted
                ? Count.of(db, COMPLAINT.join(CUSTOMER).on(CUSTOMER.ID.eq(COMPLAINT.CUSTOMER_ID)), wanted)
                : null;
        return Page.of(rows, size, row -> Cursor.of(row.registeredAt(), row.id()), count);
    }

    /** Every open complaint by its state, the most urgent first, and what was closed these days. */
    List<ComplaintColumn> board(Actor actor, @Nullable UUID department, Instant now) {
        var condition = ComplaintAccess.visible(actor)
                .and(COMPLAINT.STATUS.ne("CLOSED").or(COMPLAINT.CLOSED_AT.ge(now.minus(CLOSED_ON_BOARD))));
        if (department != null) {
            condition = condition.and(COMPLAINT.DEPARTMENT_ID.eq(department));
        }
        var place = rowNumber()
                .over(partitionBy(COMPLAINT.STATUS).orderBy(DUE.asc().nullsLast(), COMPLAINT.REGISTERED_AT.desc()))
                .as("place");
        var placed =
                select(COMPLAINT.ID, place).from(COMPLAINT).where(condition).asTable("placed");
        var counts = db.select(COMPLAINT.STATUS, count())
                .from(COMPLAINT)
                .where(condition)
                .groupBy(COMPLAINT.STATUS)
                .fetchMap(COMPLAINT.STATUS, count());
        var found = rows(
                now,
                selectRows(actor)
                        .where(COMPLAINT.ID.in(select(placed.field(COMPLAINT.ID))
                                .from(placed)
                                .where(Objects.requireNonNull(placed.field(place))
                                        .le(MOST_IN_COLUMN))))
                        .orderBy(DUE.asc().nullsLast(), COMPLAINT.REGISTERED_AT.desc())
                        .fetch());
        return Arrays.stream(ComplaintStatus.values())
                .map(status -> new ComplaintColumn(
                        status,
                        counts.getOrDefault(status.name(), 0),
                        found.stream().filter(row -> row.status() == status).toList()))
                .toList();
    }

    /** What waits for this person, soonest due first: to be reported, answered, resolved, or called about a second time. */
    List<ComplaintRow> waitingFor(Actor actor, Instant now) {
        return rows(
                now,
                selectRows(actor)
                        .where(ComplaintAccess.visible(actor), toReport(actor).or(toHandle(actor)))
                        .orderBy(DUE.asc().nullsLast(), COMPLAINT.REGISTERED_AT)
                        .limit(MOST_IN_COLUMN)
                        .fetch());
    }

    /** Open ones of the branches that one may see, the least time left first. */
    List<ComplaintRow> pressing(Actor actor, @Nullable UUID department, boolean major, int most, Instant now) {
        return rows(
                now,
                selectRows(actor)
                        .where(
                                ComplaintAccess.visible(actor),
                                COMPLAINT.STATUS.ne("CLOSED"),
                                Departments.within(COMPLAINT.DEPARTMENT_ID, department),
                                major ? COMPLAINT.SEVERITY.eq(Severity.MAJOR.name()) : DUE.isNotNull())
                        .orderBy(DUE.asc().nullsLast(), COMPLAINT.REGISTERED_AT)
                        .limit(most)
                        .fetch());
    }

    /** Who may not report has told those who do; from then on it waits at their desk. */
    private static Condition toReport(Actor actor) {
        if (!actor.may(Right.COMPLAINT_REPORT) && !actor.may(Right.COMPLAINT_HANDLE)) {
            return falseCondition();
        }
        var asked = exists(selectOne()
                .from(NOTICE)
                .where(
                        NOTICE.SUBJECT_TYPE.eq("complaint"),
                        NOTICE.SUBJECT_ID.eq(COMPLAINT.ID),
                        NOTICE.EMPLOYEE_ID.eq(actor.id()),
                        NOTICE.KIND.eq("complaint.to-report")));
        return COMPLAINT
                .STATUS
                .in("REGISTERED", "VERIFYING")
                .and(COMPLAINT.REGISTERED_BY.eq(actor.id()).or(asked));
    }

    private static Condition toHandle(Actor actor) {
        var responsible = exists(selectOne()
                .from(COMPLAINT_RECIPIENT)
                .where(
                        COMPLAINT_RECIPIENT.COMPLAINT_ID.eq(COMPLAINT.ID),
                        COMPLAINT_RECIPIENT.EMPLOYEE_ID.eq(actor.id())));
        return COMPLAINT
                .STATUS
                .in("REPORTED", "INVESTIGATING", "REPLIED")
                .and(COMPLAINT
                        .HANDLER_ID
                        .eq(actor.id())
                        .or(COMPLAINT.HANDLER_ID.isNull().and(responsible)));
    }

    private SelectOnConditionStep<? extends Record> selectRows(Actor actor) {
        var open = coalesce(field(ComplaintAccess.open(actor)), inline(false)).as("open");
        var addressee = field(select(ADDRESSEE.NAME)
                        .from(COMPLAINT_RECIPIENT)
                        .join(ADDRESSEE)
                        .on(ADDRESSEE.ID.eq(COMPLAINT_RECIPIENT.EMPLOYEE_ID))
                        .where(COMPLAINT_RECIPIENT.COMPLAINT_ID.eq(COMPLAINT.ID), COMPLAINT_RECIPIENT.ROLE.eq("TO")))
                .as("addressee");
        var addresseeId = field(select(COMPLAINT_RECIPIENT.EMPLOYEE_ID)
                        .from(COMPLAINT_RECIPIENT)
                        .where(COMPLAINT_RECIPIENT.COMPLAINT_ID.eq(COMPLAINT.ID), COMPLAINT_RECIPIENT.ROLE.eq("TO")))
                .as("addressee_id");
        return db.select(
                        COMPLAINT.ID,
                        COMPLAINT.COMPLAINT_NO,
                        COMPLAINT.STATUS,
                        COMPLAINT.SEVERITY,
                        COMPLAINT.CATEGORY,
                        COMPLAINT.SOURCE,
                        COMPLAINT.DESCRIPTION,
                        COMPLAINT.CUSTOMER_ID,
                        COMPLAINT.DEPARTMENT_ID,
                        COMPLAINT.ESCALATION_LEVEL,
                        COMPLAINT.REOPEN_COUNT,
                        COMPLAINT.DELIVERED_AUTOMATICALLY,
                        COMPLAINT.REGISTERED_AT,
                        COMPLAINT.REGISTERED_BY,
                        COMPLAINT.HANDLER_ID)
                .select(CUSTOMER.NAME, VEHICLE.PLATE_NO, DEPARTMENT.NAME, REGISTRANT.NAME, HANDLER.NAME)
                .select(addressee, addresseeId, open, SINCE, CLOCKS)
                .from(COMPLAINT)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(COMPLAINT.CUSTOMER_ID))
                .join(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(COMPLAINT.DEPARTMENT_ID))
                .join(REGISTRANT)
                .on(REGISTRANT.ID.eq(COMPLAINT.REGISTERED_BY))
                .leftJoin(HANDLER)
                .on(HANDLER.ID.eq(COMPLAINT.HANDLER_ID))
                .leftJoin(VEHICLE)
                .on(VEHICLE.ID.eq(COMPLAINT.VEHICLE_ID));
    }

    private List<ComplaintRow> rows(Instant now, List<? extends Record> found) {
        var known = new HashMap<UUID, WorkCalendar>();
        return found.stream()
                .map(row -> toRow(row, known.computeIfAbsent(row.get(COMPLAINT.DEPARTMENT_ID), calendars::of), now))
                .toList();
    }

    private static ComplaintRow toRow(Record row, WorkCalendar calendar, Instant now) {
        var status = ComplaintStatus.valueOf(row.get(COMPLAINT.STATUS));
        var plate = row.get(VEHICLE.PLATE_NO);
        return new ComplaintRow(
                row.get(COMPLAINT.ID),
                row.get(COMPLAINT.COMPLAINT_NO),
                status,
                Severity.valueOf(row.get(COMPLAINT.SEVERITY)),
                ComplaintCategory.valueOf(row.get(COMPLAINT.CATEGORY)),
                ComplaintSource.valueOf(row.get(COMPLAINT.SOURCE)),
                row.get(COMPLAINT.DESCRIPTION),
                row.get(COMPLAINT.CUSTOMER_ID),
                row.get(CUSTOMER.NAME),
                plate == null ? null : Sensitive.plate(plate, row.get("open", Boolean.class)),
                row.get(DEPARTMENT.NAME),
                row.get(COMPLAINT.ESCALATION_LEVEL),
                row.get(COMPLAINT.REOPEN_COUNT),
                row.get(COMPLAINT.DELIVERED_AUTOMATICALLY),
                holder(row, status),
                row.get(SINCE),
                row.get(COMPLAINT.REGISTERED_AT),
                row.get(CLOCKS).stream()
                        .filter(ComplaintClock::running)
                        .findFirst()
                        .map(clock -> running(clock, calendar, now))
                        .orElse(null));
    }

    private static @Nullable ComplaintPerson holder(Record row, ComplaintStatus status) {
        return switch (status) {
            case REGISTERED, VERIFYING ->
                new ComplaintPerson(row.get(COMPLAINT.REGISTERED_BY), row.get(REGISTRANT.NAME));
            case REPORTED, INVESTIGATING, REPLIED -> {
                var handler = person(row, COMPLAINT.HANDLER_ID, HANDLER.NAME);
                var addressee = row.get("addressee_id", UUID.class);
                yield handler != null || addressee == null
                        ? handler
                        : new ComplaintPerson(addressee, row.get("addressee", String.class));
            }
            case CLOSED -> null;
        };
    }

    private static ComplaintRunningClock running(ComplaintClock clock, WorkCalendar calendar, Instant now) {
        return new ComplaintRunningClock(
                clock.kind(),
                clock.dueAt(),
                calendar.minutesBetween(now, clock.dueAt()),
                calendar.minutesBetween(clock.startedAt(), clock.dueAt()));
    }

    private static @Nullable ComplaintPerson person(Record row, Field<UUID> id, Field<String> name) {
        var found = row.get(id);
        return found == null ? null : new ComplaintPerson(found, row.get(name));
    }

    private Condition matching(ComplaintFilter filter, Instant now) {
        var condition = noCondition();
        if (filter.status() != null && !filter.status().isEmpty()) {
            condition = condition.and(
                    COMPLAINT.STATUS.in(filter.status().stream().map(Enum::name).toList()));
        }
        if (filter.severity() != null && !filter.severity().isEmpty()) {
            condition = condition.and(COMPLAINT.SEVERITY.in(
                    filter.severity().stream().map(Enum::name).toList()));
        }
        if (filter.category() != null) {
            condition = condition.and(COMPLAINT.CATEGORY.eq(filter.category().name()));
        }
        if (filter.handler() != null) {
            condition = condition.and(COMPLAINT.HANDLER_ID.eq(filter.handler()));
        }
        if (filter.customer() != null) {
            condition = condition.and(COMPLAINT.CUSTOMER_ID.eq(filter.customer()));
        }
        if (filter.department() != null) {
            condition = condition.and(Departments.within(COMPLAINT.DEPARTMENT_ID, filter.department()));
        }
        if (filter.advisor() != null) {
            condition = condition.and(ComplaintStatistics.ofAdvisor(filter.advisor()));
        }
        if (filter.inTime() != null) {
            condition = condition.and(ComplaintStatistics.inTime(filter.inTime()));
        }
        if (filter.open()) {
            condition = condition.and(COMPLAINT.STATUS.ne("CLOSED"));
        }
        if (filter.overdue()) {
            condition = condition.and(exists(selectOne()
                    .from(COMPLAINT_CLOCK)
                    .where(
                            COMPLAINT_CLOCK.COMPLAINT_ID.eq(COMPLAINT.ID),
                            COMPLAINT_CLOCK.STOPPED_AT.isNull(),
                            COMPLAINT_CLOCK.DUE_AT.lt(now))));
        }
        if (filter.from() != null || filter.to() != null) {
            condition = condition.and(within(filter));
        }
        if (filter.q() != null && !filter.q().isBlank()) {
            condition = condition.and(COMPLAINT
                    .COMPLAINT_NO
                    .containsIgnoreCase(filter.q().strip())
                    .or(SearchQuery.matches(CUSTOMER.SEARCH, filter.q()))
                    .or(SearchQuery.matches(COMPLAINT.SEARCH, filter.q()))
                    .or(exists(selectOne()
                            .from(VEHICLE)
                            .where(
                                    VEHICLE.ID.eq(COMPLAINT.VEHICLE_ID),
                                    SearchQuery.matches(VEHICLE.SEARCH, filter.q())))));
        }
        return condition;
    }

    private Condition within(ComplaintFilter filter) {
        var period = new ComplaintStatistics.Period(
                filter.from() == null
                        ? Instant.EPOCH
                        : filter.from().atStartOfDay(time.zone()).toInstant(),
                filter.to() == null
                        ? FAR_AWAY
                        : filter.to().plusDays(1).atStartOfDay(time.zone()).toInstant(),
                null,
                null);
        var days = filter.inTime() == ClockKind.T2_REPLY ? period.answerDue() : period.registered();
        return days.and(ComplaintStatistics.COUNTED);
    }

    record ComplaintColumn(ComplaintStatus status, int count, List<ComplaintRow> items) {}
}
