package org.zhiji.complaint;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.COMPLAINT;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.complaint.ComplaintStatistics.Period;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.platform.time.Time;
import org.zhiji.worktime.WorkCalendar;
import org.zhiji.worktime.WorkCalendars;

/** How many complaints there are, about what, why, how fast they are seen to, and whether the customers come back. */
@Component
class CountComplaints {

    private static final int REPEATED_WITHIN_DAYS = 90;
    private static final double HOURS_OF_A_WEEK = 7 * 24;

    private final ComplaintStatistics statistics;
    private final WorkCalendars calendars;
    private final DSLContext db;
    private final Time time;

    CountComplaints(ComplaintStatistics statistics, WorkCalendars calendars, DSLContext db, Time time) {
        this.statistics = statistics;
        this.calendars = calendars;
        this.db = db;
        this.time = time;
    }

    /** A number of cases and what it is a part of; without a part there is no rate. */
    record ComplaintRate(int cases, int of, @Nullable BigDecimal percent) {

        static ComplaintRate of(int cases, int of) {
            return new ComplaintRate(
                    cases,
                    of,
                    of == 0
                            ? null
                            : BigDecimal.valueOf(100L * cases).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP));
        }
    }

    /** @param before in the period of the same length before */
    record ComplaintShare(String key, int cases, int before) {}

    /**
     * @param closed              closed of those registered
     * @param reportedInTime      T1
     * @param answeredInTime      T2 of those whose answer was due in the period
     * @param perHundredOrders    complaints for orders delivered in the period
     * @param handlingMinutes     mean working minutes from the discovery to the solution, of those that are solved
     * @param repeated            opened again, or the same customer and category within 90 days
     * @param recovered           complainants of matters closed in the period who came again and paid within a year
     * @param registeredBefore    in the period of the same length before
     * @param categories          the most frequent first; so are the others
     * @param causes              what is not yet known is missing
     */
    record ComplaintFiguresView(
            int registered,
            int registeredBefore,
            ComplaintRate closed,
            ComplaintRate reportedInTime,
            ComplaintRate answeredInTime,
            ComplaintRate perHundredOrders,
            @Nullable Long handlingMinutes,
            ComplaintRate repeated,
            ComplaintRate recovered,
            List<ComplaintShare> categories,
            List<ComplaintShare> causes,
            List<ComplaintShare> severities,
            List<ComplaintShare> sources) {}

    ComplaintFiguresView of(Actor actor, LocalDate from, LocalDate to, @Nullable UUID department, Instant now) {
        var period = period(from, to, department);
        var days = to.toEpochDay() - from.toEpochDay() + 1;
        var before = period(from.minusDays(days), from.minusDays(1), department);
        var numbers = statistics.of(actor, period, now);
        var counted = counted(actor, period, before);
        return new ComplaintFiguresView(
                numbers.registered(),
                counted.before,
                ComplaintRate.of(counted.closed, numbers.registered()),
                ComplaintRate.of(numbers.reportedInTime(), numbers.reportDue()),
                ComplaintRate.of(numbers.answeredInTime(), numbers.answerDue()),
                ComplaintRate.of(numbers.registered(), ordersDelivered(actor, period)),
                handlingMinutes(actor, period),
                ComplaintRate.of(counted.repeated, numbers.registered()),
                recovered(actor, period),
                shares(actor, period, before, COMPLAINT.CATEGORY),
                shares(actor, period, before, COMPLAINT.CAUSE_CODE),
                shares(actor, period, before, COMPLAINT.SEVERITY),
                shares(actor, period, before, COMPLAINT.SOURCE));
    }

    List<RisingTopics.ComplaintTopic> rising(Actor actor, @Nullable UUID department, Instant now) {
        var first = time.today().minusWeeks(RisingTopics.WEEKS);
        var recent = first.atStartOfDay(time.zone()).toInstant();
        var earliest = first.minusWeeks(RisingTopics.WEEKS_BEFORE).atStartOfDay(time.zone());
        var period = new Period(earliest.toInstant(), now, department, null);
        var begun = db.select(DSL.min(COMPLAINT.REGISTERED_AT))
                .from(COMPLAINT)
                .where(period.within(actor))
                .fetchSingle()
                .value1();
        if (begun == null) {
            return List.of();
        }
        var heard = db.select(COMPLAINT.REGISTERED_AT, COMPLAINT.CATEGORY, COMPLAINT.CAUSE_CODE, COMPLAINT.DESCRIPTION)
                .from(COMPLAINT)
                .where(period.registered(), period.within(actor))
                .fetch(row -> new RisingTopics.Heard(
                        !row.value1().isBefore(recent),
                        ComplaintCategory.valueOf(row.value2()),
                        row.value3(),
                        row.value4()));
        return RisingTopics.of(heard, Duration.between(begun, recent).toHours() / HOURS_OF_A_WEEK);
    }

    private Period period(LocalDate from, LocalDate to, @Nullable UUID department) {
        return new Period(
                from.atStartOfDay(time.zone()).toInstant(),
                to.plusDays(1).atStartOfDay(time.zone()).toInstant(),
                department,
                null);
    }

    private record Counted(int closed, int repeated, int before) {}

    private Counted counted(Actor actor, Period period, Period before) {
        return db.select(
                        count().filterWhere(period.registered(), COMPLAINT.STATUS.eq(ComplaintStatus.CLOSED.name())),
                        count().filterWhere(period.registered(), repeated()),
                        count().filterWhere(before.registered()))
                .from(COMPLAINT)
                .where(period.registered().or(before.registered()), period.within(actor))
                .fetchSingle(row -> new Counted(row.value1(), row.value2(), row.value3()));
    }

    static Condition repeated() {
        var earlier = COMPLAINT.as("earlier");
        return COMPLAINT
                .REOPEN_COUNT
                .gt(0)
                .or(exists(selectOne()
                        .from(earlier)
                        .where(
                                earlier.CUSTOMER_ID.eq(COMPLAINT.CUSTOMER_ID),
                                earlier.CATEGORY.eq(COMPLAINT.CATEGORY),
                                earlier.ID.ne(COMPLAINT.ID),
                                earlier.MERGED_INTO.isNull(),
                                earlier.REGISTERED_AT.le(COMPLAINT.REGISTERED_AT),
                                DSL.condition(
                                        "{0} >= {1} - make_interval(days => {2})",
                                        earlier.REGISTERED_AT,
                                        COMPLAINT.REGISTERED_AT,
                                        DSL.inline(REPEATED_WITHIN_DAYS)))));
    }

    private int ordersDelivered(Actor actor, Period period) {
        return db.fetchCount(
                WORK_ORDER,
                WORK_ORDER.STATUS.eq("DELIVERED"),
                WORK_ORDER.DELETED_AT.isNull(),
                WORK_ORDER.DELIVERED_AT.ge(period.from()),
                WORK_ORDER.DELIVERED_AT.lt(period.until()),
                actor.mayView(WORK_ORDER.SERVICE_ADVISOR_ID, WORK_ORDER.DEPARTMENT_ID),
                Departments.within(WORK_ORDER.DEPARTMENT_ID, period.departmentId()));
    }

    private @Nullable Long handlingMinutes(Actor actor, Period period) {
        var known = new HashMap<UUID, WorkCalendar>();
        var minutes = db.select(COMPLAINT.DEPARTMENT_ID, COMPLAINT.DISCOVERED_AT, COMPLAINT.RESOLVED_AT)
                .from(COMPLAINT)
                .where(period.registered(), period.within(actor), COMPLAINT.RESOLVED_AT.isNotNull())
                .fetch(row ->
                        known.computeIfAbsent(row.value1(), calendars::of).minutesBetween(row.value2(), row.value3()));
        return minutes.isEmpty()
                ? null
                : Math.round(
                        minutes.stream().mapToLong(Long::longValue).average().orElseThrow());
    }

    private ComplaintRate recovered(Actor actor, Period period) {
        var cameAgain = RecoveryFigure.cameAgain(null);
        return db.select(
                        countDistinct(COMPLAINT.CUSTOMER_ID).filterWhere(cameAgain),
                        countDistinct(COMPLAINT.CUSTOMER_ID))
                .from(COMPLAINT)
                .where(
                        COMPLAINT.CLOSED_AT.ge(period.from()),
                        COMPLAINT.CLOSED_AT.lt(period.until()),
                        COMPLAINT.STATUS.eq(ComplaintStatus.CLOSED.name()),
                        period.within(actor))
                .fetchSingle(row -> ComplaintRate.of(row.value1(), row.value2()));
    }

    private List<ComplaintShare> shares(Actor actor, Period period, Period before, Field<String> by) {
        return db
                .select(by, count().filterWhere(period.registered()), count().filterWhere(before.registered()))
                .from(COMPLAINT)
                .where(period.registered().or(before.registered()), period.within(actor), by.isNotNull())
                .groupBy(by)
                .fetch(row -> new ComplaintShare(row.value1(), row.value2(), row.value3()))
                .stream()
                .filter(share -> share.cases() > 0)
                .sorted(Comparator.comparingInt(ComplaintShare::cases)
                        .reversed()
                        .thenComparing(ComplaintShare::key))
                .toList();
    }
}
