package org.zhiji.followup.report;

import static org.jooq.Records.mapping;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_REPORT_DRAFT;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.followup.report.FollowUpReport.ReportDraft;
import org.zhiji.platform.problem.CommonProblem;

/** What is to be said about a period, before it is handed in: one text for a branch, whoever of its people writes it. */
@Repository
class ReportDrafts {

    /** The version of a text that nobody has begun. */
    static final int NONE = -1;

    private final DSLContext db;

    ReportDrafts(DSLContext db) {
        this.db = db;
    }

    Optional<ReportDraft> find(ReportPeriod period, UUID department) {
        return db.select(
                        FOLLOW_UP_REPORT_DRAFT.COMMENT,
                        FOLLOW_UP_REPORT_DRAFT.VERSION,
                        FOLLOW_UP_REPORT_DRAFT.UPDATED_AT,
                        EMPLOYEE.NAME)
                .from(FOLLOW_UP_REPORT_DRAFT)
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(FOLLOW_UP_REPORT_DRAFT.UPDATED_BY))
                .where(of(period, department))
                .fetchOptional(mapping(ReportDraft::new));
    }

    /**
     * @param expected the version that the writer has read, {@link #NONE} where there was nothing; whoever has read an
     *     older one is refused, so that no colleague's words are lost
     */
    @Transactional
    public void save(ReportPeriod period, UUID department, String comment, int expected, UUID writer, Instant now) {
        int written = expected == NONE
                ? db.insertInto(FOLLOW_UP_REPORT_DRAFT)
                        .set(FOLLOW_UP_REPORT_DRAFT.DEPARTMENT_ID, department)
                        .set(FOLLOW_UP_REPORT_DRAFT.STARTS_ON, period.from())
                        .set(FOLLOW_UP_REPORT_DRAFT.ENDS_ON, period.to())
                        .set(FOLLOW_UP_REPORT_DRAFT.COMMENT, comment)
                        .set(FOLLOW_UP_REPORT_DRAFT.UPDATED_AT, now)
                        .set(FOLLOW_UP_REPORT_DRAFT.UPDATED_BY, writer)
                        .onConflictDoNothing()
                        .execute()
                : db.update(FOLLOW_UP_REPORT_DRAFT)
                        .set(FOLLOW_UP_REPORT_DRAFT.COMMENT, comment)
                        .set(FOLLOW_UP_REPORT_DRAFT.VERSION, FOLLOW_UP_REPORT_DRAFT.VERSION.plus(1))
                        .set(FOLLOW_UP_REPORT_DRAFT.UPDATED_AT, now)
                        .set(FOLLOW_UP_REPORT_DRAFT.UPDATED_BY, writer)
                        .where(of(period, department), FOLLOW_UP_REPORT_DRAFT.VERSION.eq(expected))
                        .execute();
        if (written == 0) {
            throw CommonProblem.VERSION_CONFLICT.problem();
        }
    }

    void delete(ReportPeriod period, UUID department) {
        db.deleteFrom(FOLLOW_UP_REPORT_DRAFT).where(of(period, department)).execute();
    }

    private static Condition of(ReportPeriod period, UUID department) {
        return FOLLOW_UP_REPORT_DRAFT
                .DEPARTMENT_ID
                .eq(department)
                .and(FOLLOW_UP_REPORT_DRAFT.STARTS_ON.eq(period.from()))
                .and(FOLLOW_UP_REPORT_DRAFT.ENDS_ON.eq(period.to()));
    }
}
