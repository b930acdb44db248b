package org.zhiji.complaint;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static zhiji.sql.tenant.Tables.COMPLAINT;
import static zhiji.sql.tenant.Tables.COMPLAINT_CLOCK;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;

/** Front door: how many complaints a period brought and how fast they were seen to, for reports. */
@Component
public class ComplaintStatistics {

    private static final int MOST_OPEN = 50;

    /** The same matter written down twice is one complaint. */
    public static final Condition COUNTED = COMPLAINT.MERGED_INTO.isNull();

    private final DSLContext db;

    ComplaintStatistics(DSLContext db) {
        this.db = db;
    }

    /**
     * Complaints of a period; what turned out to be a duplicate is none.
     *
     * @param registered     registered in it
     * @param reportDue      of these, reported, or due to be reported by now (T1)
     * @param reportedInTime of these, the first clock stopped by its due time
     * @param answerDue      those whose first answer (T2) was due in the period and by now, whenever registered; whoever did
     *                       not want an answer, or could not be reached, in time is none of them
     * @param answeredInTime of these, answered by the due time; not answered yet is not in time
     */
    public record ComplaintNumbers(
            int registered, int reportDue, int reportedInTime, int answerDue, int answeredInTime) {}

    /** One that was not closed yet when the report was made. */
    public record StillOpen(
            UUID id, String complaintNo, String customerName, ComplaintStatus status, Instant registeredAt) {}

    /** Registered in {@code [from, until)}; a department stands for those below it too. */
    public record Period(
            Instant from,
            Instant until,
            @Nullable UUID departmentId,
            @Nullable UUID advisorId) {

        Condition registered() {
            return COMPLAINT.REGISTERED_AT.ge(from).and(COMPLAINT.REGISTERED_AT.lt(until));
        }

        /** Several clocks would be several rows; there is but one first clock. */
        Condition answerDue() {
            return firstClock(
                    ClockKind.T2_REPLY, COMPLAINT_CLOCK.DUE_AT.ge(from).and(COMPLAINT_CLOCK.DUE_AT.lt(until)));
        }

        Condition within(Actor actor) {
            return COUNTED.and(ComplaintAccess.visible(actor))
                    .and(Departments.within(COMPLAINT.DEPARTMENT_ID, departmentId))
                    .and(advisorId == null ? trueCondition() : ofAdvisor(advisorId));
        }
    }

    /** @param now what is not due by then and still open is neither in time nor late */
    public ComplaintNumbers of(Actor actor, Period period, Instant now) {
        var registered = period.registered();
        var answerDue = period.answerDue();
        return db.select(
                        count().filterWhere(registered),
                        count().filterWhere(registered, decided(ClockKind.T1_REPORT, now)),
                        count().filterWhere(registered, inTime(ClockKind.T1_REPORT)),
                        count().filterWhere(answerDue, decided(ClockKind.T2_REPLY, now)),
                        count().filterWhere(answerDue, inTime(ClockKind.T2_REPLY)))
                .from(COMPLAINT)
                .where(registered.or(answerDue), period.within(actor))
                .fetchSingle(mapping(ComplaintNumbers::new));
    }

    /** Of the same complaints those that are open, the oldest first, at most fifty. */
    public List<StillOpen> open(Actor actor, Period period) {
        return db.select(
                        COMPLAINT.ID,
                        COMPLAINT.COMPLAINT_NO,
                        CUSTOMER.NAME,
                        COMPLAINT.STATUS.convertFrom(ComplaintStatus::valueOf),
                        COMPLAINT.REGISTERED_AT)
                .from(COMPLAINT)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(COMPLAINT.CUSTOMER_ID))
                .where(period.registered(), period.within(actor), COMPLAINT.STATUS.ne(ComplaintStatus.CLOSED.name()))
                .orderBy(COMPLAINT.REGISTERED_AT, COMPLAINT.ID)
                .limit(MOST_OPEN)
                .fetch(mapping(StillOpen::new));
    }

    static Condition inTime(ClockKind kind) {
        return firstClock(
                kind,
                COMPLAINT_CLOCK
                        .STOPPED_AT
                        .le(COMPLAINT_CLOCK.DUE_AT)
                        .and(COMPLAINT_CLOCK.STOP_REASON.eq(StopReason.MET.name())));
    }

    static Condition decided(ClockKind kind, Instant now) {
        return firstClock(
                kind,
                COMPLAINT_CLOCK
                        .STOP_REASON
                        .in(StopReason.MET.name(), StopReason.DELIVERED_AUTOMATICALLY.name())
                        .or(DSL.coalesce(COMPLAINT_CLOCK.STOPPED_AT, now).gt(COMPLAINT_CLOCK.DUE_AT)));
    }

    /** The first clock of its kind: opening a complaint again does not undo that the first answer came in time. */
    static Condition firstClock(ClockKind kind, Condition condition) {
        return exists(selectOne()
                .from(COMPLAINT_CLOCK)
                .where(
                        COMPLAINT_CLOCK.COMPLAINT_ID.eq(COMPLAINT.ID),
                        COMPLAINT_CLOCK.KIND.eq(kind.name()),
                        COMPLAINT_CLOCK.ROUND.eq(0),
                        condition));
    }

    static Condition ofAdvisor(UUID advisor) {
        return exists(selectOne()
                .from(WORK_ORDER)
                .where(WORK_ORDER.ID.eq(COMPLAINT.WORK_ORDER_ID), WORK_ORDER.SERVICE_ADVISOR_ID.eq(advisor)));
    }
}
