package org.zhiji.followup.report;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_REPORT;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_REPORT_RECIPIENT;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.followup.report.FollowUpReport.ReportReader;
import org.zhiji.followup.report.FollowUpReport.Revision;
import org.zhiji.followup.report.FollowUpReport.Submission;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Ids;
import tools.jackson.databind.ObjectMapper;

/** What was handed in: written once, read as it was. */
@Repository
class SubmittedReports {

    private static final Field<List<ReportReader>> READERS = multiset(select(
                            EMPLOYEE.ID,
                            EMPLOYEE.NAME,
                            FOLLOW_UP_REPORT_RECIPIENT.ROLE.eq("CC"),
                            FOLLOW_UP_REPORT_RECIPIENT.READ_AT)
                    .from(FOLLOW_UP_REPORT_RECIPIENT)
                    .join(EMPLOYEE)
                    .on(EMPLOYEE.ID.eq(FOLLOW_UP_REPORT_RECIPIENT.EMPLOYEE_ID))
                    .where(FOLLOW_UP_REPORT_RECIPIENT.REPORT_ID.eq(FOLLOW_UP_REPORT.ID))
                    .orderBy(FOLLOW_UP_REPORT_RECIPIENT.ROLE.desc(), EMPLOYEE.NAME))
            .convertFrom(rows -> rows.map(mapping(ReportReader::new)));

    private final DSLContext db;
    private final ObjectMapper json;

    SubmittedReports(DSLContext db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * A report out of the drawer, with the figures of then.
     *
     * @param previous absent in a report from before it was kept
     */
    record Stored(
            ReportPeriod period,
            UUID departmentId,
            ReportFigures figures,
            @Nullable Quantity previous,
            Submission submission) {}

    List<Revision> revisions(ReportPeriod period, UUID department) {
        return db.select(
                        FOLLOW_UP_REPORT.ID,
                        FOLLOW_UP_REPORT.REVISION,
                        FOLLOW_UP_REPORT.SUBMITTED_AT,
                        EMPLOYEE.NAME,
                        READERS)
                .from(FOLLOW_UP_REPORT)
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(FOLLOW_UP_REPORT.PREPARED_BY))
                .where(of(period, department))
                .orderBy(FOLLOW_UP_REPORT.REVISION.desc())
                .fetch(mapping(Revision::new));
    }

    /** A report that the reader may see: it was sent to them, or speaks of what they see anyway. */
    Optional<Stored> find(Actor actor, UUID id, Condition visible) {
        return db.select(
                        FOLLOW_UP_REPORT.STARTS_ON,
                        FOLLOW_UP_REPORT.ENDS_ON,
                        FOLLOW_UP_REPORT.DEPARTMENT_ID,
                        FOLLOW_UP_REPORT.FIGURES,
                        FOLLOW_UP_REPORT.PREVIOUS,
                        FOLLOW_UP_REPORT.REVISION,
                        FOLLOW_UP_REPORT.SUBMITTED_AT,
                        EMPLOYEE.NAME,
                        FOLLOW_UP_REPORT.COMMENT,
                        READERS)
                .from(FOLLOW_UP_REPORT)
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(FOLLOW_UP_REPORT.PREPARED_BY))
                .where(FOLLOW_UP_REPORT.ID.eq(id), visible)
                .fetchOptional(row -> new Stored(
                        new ReportPeriod(row.value1(), row.value2()),
                        row.value3(),
                        json.readValue(row.value4().data(), ReportFigures.class),
                        row.value5() == null
                                ? null
                                : json.readValue(row.value5().data(), Quantity.class),
                        new Submission(id, row.value6(), row.value7(), row.value8(), row.value9(), row.value10())));
    }

    private static Condition of(ReportPeriod period, UUID department) {
        return FOLLOW_UP_REPORT
                .STARTS_ON
                .eq(period.from())
                .and(FOLLOW_UP_REPORT.ENDS_ON.eq(period.to()))
                .and(FOLLOW_UP_REPORT.DEPARTMENT_ID.eq(department));
    }

    /** Locks out a second submission of the same period until this one is through. */
    int nextRevision(ReportPeriod period, UUID department) {
        db.execute("select pg_advisory_xact_lock(hashtext(?))", "follow-up-report/" + period + "/" + department);
        var last = db.select(max(FOLLOW_UP_REPORT.REVISION))
                .from(FOLLOW_UP_REPORT)
                .where(of(period, department))
                .fetchSingle()
                .value1();
        return last == null ? 1 : last + 1;
    }

    UUID insert(
            ReportPeriod period,
            UUID department,
            int revision,
            ReportFigures figures,
            Quantity previous,
            @Nullable String comment,
            UUID preparedBy,
            UUID to,
            Collection<UUID> copies,
            Instant now) {
        var id = Ids.next();
        db.insertInto(FOLLOW_UP_REPORT)
                .set(FOLLOW_UP_REPORT.ID, id)
                .set(FOLLOW_UP_REPORT.STARTS_ON, period.from())
                .set(FOLLOW_UP_REPORT.ENDS_ON, period.to())
                .set(FOLLOW_UP_REPORT.DEPARTMENT_ID, department)
                .set(FOLLOW_UP_REPORT.REVISION, revision)
                .set(FOLLOW_UP_REPORT.FIGURES, JSONB.valueOf(json.writeValueAsString(figures)))
                .set(FOLLOW_UP_REPORT.PREVIOUS, JSONB.valueOf(json.writeValueAsString(previous)))
                .set(FOLLOW_UP_REPORT.COMMENT, comment)
                .set(FOLLOW_UP_REPORT.PREPARED_BY, preparedBy)
                .set(FOLLOW_UP_REPORT.SUBMITTED_AT, now)
                .execute();
        recipient(id, to, "TO");
        copies.forEach(copy -> recipient(id, copy, "CC"));
        return id;
    }

    private void recipient(UUID report, UUID employee, String role) {
        db.insertInto(FOLLOW_UP_REPORT_RECIPIENT)
                .set(FOLLOW_UP_REPORT_RECIPIENT.REPORT_ID, report)
                .set(FOLLOW_UP_REPORT_RECIPIENT.EMPLOYEE_ID, employee)
                .set(FOLLOW_UP_REPORT_RECIPIENT.ROLE, role)
                .execute();
    }

    /** The first time counts. */
    void read(UUID report, UUID employee, Instant now) {
        db.update(FOLLOW_UP_REPORT_RECIPIENT)
                .set(FOLLOW_UP_REPORT_RECIPIENT.READ_AT, now)
                .where(
                        FOLLOW_UP_REPORT_RECIPIENT.REPORT_ID.eq(report),
                        FOLLOW_UP_REPORT_RECIPIENT.EMPLOYEE_ID.eq(employee),
                        FOLLOW_UP_REPORT_RECIPIENT.READ_AT.isNull())
                .execute();
    }
}
