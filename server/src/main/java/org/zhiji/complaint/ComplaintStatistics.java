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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;

/** Front door: how many complaints a period brought and how fast they were seen to, for reports. */
@Component
public class ComplaintStatistics {

    private static final int MOST_OPEN = 50;

    private final DSLContext db;

    ComplaintStatistics(DSLContext db) {
        this.db = db;
    }

    /**
     * Complaints registered in a period.
     *
     * @param reportDue      reported, or due to be reported by now (T1)
     * @param reportedInTime of these, the first clock stopped by its due time
     * @param answerDue      answered, or due to be answered by now (T2)
     * @param answeredInTime of these, answered the first time by the due time; not answered yet is not in time
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

        Condition condition(Actor actor) {
            return COMPLAINT
                    .REGISTERED_AT
                    .ge(from)
                    .and(COMPLAINT.REGISTERED_AT.lt(until))
                    .and(ComplaintAccess.visible(actor))
                    .and(Departments.within(COMPLAINT.DEPARTMENT_ID, departmentId))
                    .and(advisorId == null ? trueCondition() : ofAdvisor(advisorId));
        }
    }

    /** @param now what is not due by then and still open is neither in time nor late */
    public ComplaintNumbers of(Actor actor, Period period, Instant now) {
        return db.select(
                        count(),
                        count().filterWhere(decided(ClockKind.T1_REPORT, now)),
                        count().filterWhere(inTime(ClockKind.T1_REPORT)),
                        count().filterWhere(decided(ClockKind.T2_REPLY, now)),
                        count().filterWhere(inTime(ClockKind.T2_REPLY)))
                .from(COMPLAINT)
                .where(period.condition(actor))
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
                .where(period.condition(actor), COMPLAINT.STATUS.ne(ComplaintStatus.CLOSED.name()))
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
                        .and(COMPLAINT_CLOCK.STOP_REASON.ne(StopReason.DELIVERED_AUTOMATICALLY.name())));
    }

    private static Condition decided(ClockKind kind, Instant now) {
        return firstClock(kind, COMPLAINT_CLOCK.STOPPED_AT.isNotNull().or(COMPLAINT_CLOCK.DUE_AT.lt(now)));
    }

    /** The first clock of its kind: opening a complaint again does not undo that the first answer came in time. */
    private static Condition firstClock(ClockKind kind, Condition condition) {
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
