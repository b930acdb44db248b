package org.zhiji.approval;

import static org.jooq.Records.mapping;
import static zhiji.sql.tenant.Tables.APPROVAL_EVENT;
import static zhiji.sql.tenant.Tables.APPROVAL_REQUEST;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.approval.ApprovalEvent.What;
import org.zhiji.identity.Actor;

/** Front door: sends something in for approval. What comes of it is told to the {@link ApprovalSubject}. */
@Component
public class Approvals {

    private final SubmitRequest submit;
    private final DSLContext db;

    Approvals(SubmitRequest submit, DSLContext db) {
        this.submit = submit;
        this.db = db;
    }

    /**
     * In the caller's transaction, which has written the subject before; what was given back goes in again. Answers with the
     * id of the request.
     */
    public UUID submit(Actor applicant, String subject, UUID subjectId, Instant now) {
        return submit.send(applicant, subject, subjectId, now);
    }

    /**
     * One decision about a subject.
     *
     * @param what      AGREED, REFUSED or RETURNED
     * @param insteadOf for whom the person stood in
     */
    public record Decision(
            UUID requestId,
            Instant at,
            String what,
            String name,
            @Nullable String insteadOf,
            @Nullable String opinion) {}

    /** Who has decided what about it, the latest first. */
    public List<Decision> decisions(String subject, UUID subjectId) {
        var absent = EMPLOYEE.as("absent");
        return db.select(
                        APPROVAL_EVENT.REQUEST_ID,
                        APPROVAL_EVENT.AT,
                        APPROVAL_EVENT.WHAT,
                        EMPLOYEE.NAME,
                        absent.NAME,
                        APPROVAL_EVENT.TEXT)
                .from(APPROVAL_EVENT)
                .join(APPROVAL_REQUEST)
                .on(APPROVAL_REQUEST.ID.eq(APPROVAL_EVENT.REQUEST_ID))
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(APPROVAL_EVENT.EMPLOYEE_ID))
                .leftJoin(absent)
                .on(absent.ID.eq(APPROVAL_EVENT.INSTEAD_OF_ID))
                .where(
                        APPROVAL_REQUEST.SUBJECT.eq(subject),
                        APPROVAL_REQUEST.SUBJECT_ID.eq(subjectId),
                        APPROVAL_EVENT.WHAT.in(What.AGREED.name(), What.REFUSED.name(), What.RETURNED.name()))
                .orderBy(APPROVAL_EVENT.AT.desc(), APPROVAL_EVENT.ID.desc())
                .fetch(mapping(Decision::new));
    }

    /** The request that waits for a decision. */
    public Optional<UUID> waiting(String subject, UUID subjectId) {
        return db.select(APPROVAL_REQUEST.ID)
                .from(APPROVAL_REQUEST)
                .where(
                        APPROVAL_REQUEST.SUBJECT.eq(subject),
                        APPROVAL_REQUEST.SUBJECT_ID.eq(subjectId),
                        APPROVAL_REQUEST.STATUS.eq(ApprovalStatus.PENDING.name()))
                .fetchOptional(APPROVAL_REQUEST.ID);
    }
}
