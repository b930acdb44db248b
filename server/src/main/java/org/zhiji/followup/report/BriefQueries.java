package org.zhiji.followup.report;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.CAPA;
import static zhiji.sql.tenant.Tables.CAPA_MEASURE;
import static zhiji.sql.tenant.Tables.COMPLAINT;
import static zhiji.sql.tenant.Tables.COMPLAINT_CLOCK;
import static zhiji.sql.tenant.Tables.ISSUE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.zhiji.capa.CapaStatus;
import org.zhiji.complaint.ComplaintStatistics;
import org.zhiji.complaint.ComplaintStatus;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;

/** Counts what the morning's line says of a branch. */
@Repository
class BriefQueries {

    private final DSLContext db;
    private final CallFigureQueries calls;

    BriefQueries(DSLContext db, CallFigureQueries calls) {
        this.db = db;
        this.calls = calls;
    }

    Brief of(UUID branch, LocalDate day, LocalDate today, Instant now, ZoneId zone) {
        var scope = new ReportScope(branch, null, null);
        var due = DueCalls.of(Actor.SYSTEM, new ReportPeriod(day, day), scope, now, zone);
        var began = day.atStartOfDay(zone).toInstant();
        var running = exists(selectOne()
                .from(COMPLAINT_CLOCK)
                .where(
                        COMPLAINT_CLOCK.COMPLAINT_ID.eq(COMPLAINT.ID),
                        COMPLAINT_CLOCK.STOPPED_AT.isNull(),
                        COMPLAINT_CLOCK.DUE_AT.lt(now)));
        var notClosed = COMPLAINT.STATUS.ne(ComplaintStatus.CLOSED.name());
        var complaints = db.select(
                        count().filterWhere(COMPLAINT.REGISTERED_AT.ge(began)),
                        count().filterWhere(notClosed),
                        count().filterWhere(notClosed, running))
                .from(COMPLAINT)
                .where(
                        ComplaintStatistics.COUNTED,
                        Departments.within(COMPLAINT.DEPARTMENT_ID, branch),
                        COMPLAINT.REGISTERED_AT.ge(began).or(notClosed))
                .fetchSingle();
        int issues = db.fetchCount(
                ISSUE, Departments.within(ISSUE.DEPARTMENT_ID, branch), ISSUE.STATUS.eq("OPEN"), ISSUE.DUE_AT.lt(now));
        int measures = db.fetchCount(
                CAPA_MEASURE.join(CAPA).on(CAPA.ID.eq(CAPA_MEASURE.CAPA_ID)),
                Departments.within(CAPA.DEPARTMENT_ID, branch),
                CAPA.STATUS.eq(CapaStatus.IN_EXECUTION.name()),
                CAPA_MEASURE.DONE_AT.isNull(),
                CAPA_MEASURE.DUE_ON.lt(today));
        return new Brief(
                day, calls.total(due), complaints.value1(), complaints.value2(), complaints.value3(), issues, measures);
    }
}
