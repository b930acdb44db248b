package org.zhiji.followup;

import static zhiji.sql.tenant.Sequences.FOLLOW_UP_RECORD_NO;
import static zhiji.sql.tenant.Tables.ANSWER;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_RECORD;
import static zhiji.sql.tenant.Tables.OTHER_ISSUE;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.zhiji.followup.FollowUpTaskRepository.Loaded;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.time.Time;
import org.zhiji.survey.Answer;
import zhiji.sql.tenant.tables.records.FollowUpRecordRecord;

/** Call records in and out of the database. */
@Repository
class RecordRepository {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");

    private final DSLContext db;
    private final AuditLog audit;
    private final Time time;

    RecordRepository(DSLContext db, AuditLog audit, Time time) {
        this.db = db;
        this.audit = audit;
        this.time = time;
    }

    record Saved(UUID id, String recordNo) {}

    Saved insert(
            Actor actor,
            Loaded loaded,
            UUID attemptId,
            RecordForm.RecordSection section,
            RecordForm form,
            List<Answer> answers,
            Instant now) {
        var id = Ids.next();
        var number = "JL" + MONTH.format(now.atZone(time.zone())) + "%05d".formatted(db.nextval(FOLLOW_UP_RECORD_NO));
        var row = db.newRecord(FOLLOW_UP_RECORD);
        row.setId(id);
        row.setRecordNo(number);
        row.setTaskId(loaded.id());
        row.setAttemptId(attemptId);
        row.setRecordedBy(actor.id());
        row.setAt(now);
        row.setAnswersPrint(AnswersPrint.of(answers));
        fill(row, section, form, form.sections().getFirst().equals(section));
        row.insert();
        insertParts(id, form, answers, form.sections().getFirst().equals(section));
        audit.record(actor.id(), "follow-up-record", id, AuditAction.CREATED, null, SaveRecord.audited(form));
        return new Saved(id, number);
    }

    void replace(FollowUpRecordRecord row, RecordForm form, List<Answer> answers, UUID actorId, Instant now) {
        fill(row, form.sections().getFirst(), form, true);
        row.setAnswersPrint(AnswersPrint.of(answers));
        row.setVersion(row.getVersion() + 1);
        row.setCorrectedAt(now);
        row.setCorrectedBy(actorId);
        row.update();
        db.deleteFrom(ANSWER).where(ANSWER.RECORD_ID.eq(row.getId())).execute();
        db.deleteFrom(OTHER_ISSUE).where(OTHER_ISSUE.RECORD_ID.eq(row.getId())).execute();
        insertParts(row.getId(), form, answers, true);
    }

    void belongsTo(UUID recordId, UUID complaintId) {
        db.update(FOLLOW_UP_RECORD)
                .set(FOLLOW_UP_RECORD.COMPLAINT_ID, complaintId)
                .where(FOLLOW_UP_RECORD.ID.eq(recordId))
                .execute();
    }

    /** What belongs to the call as a whole stands in the record of its first task only. */
    private static void fill(
            FollowUpRecordRecord row, RecordForm.RecordSection section, RecordForm form, boolean first) {
        row.setIntervieweeRole(form.intervieweeRole().name());
        row.setIntervieweeName(form.intervieweeName().strip());
        row.setSatisfied(section.satisfied().name());
        row.setChurnReason(
                section.churnReason() == null ? null : section.churnReason().name());
        row.setWillReturn(section.willReturn());
        row.setNeedsFollowUp(first && form.needsFollowUp());
        if (!first) {
            return;
        }
        row.setContent(form.content());
        row.setSuggestion(form.suggestion());
        var grievance = form.grievance();
        row.setOwnWords(grievance == null ? null : grievance.ownWords());
        row.setSeverity(grievance == null ? null : grievance.severity().name());
        row.setCategory(grievance == null ? null : grievance.category().name());
        row.setWantsHandling(grievance == null || grievance.wantsHandling());
        row.setCallbackPersonId(grievance == null ? null : grievance.callbackPersonId());
        row.setCallbackFrom(grievance == null ? null : grievance.callbackFrom());
        row.setCallbackUntil(grievance == null ? null : grievance.callbackUntil());
    }

    private void insertParts(UUID recordId, RecordForm form, List<Answer> answers, boolean first) {
        var insert = db.insertInto(
                ANSWER,
                ANSWER.RECORD_ID,
                ANSWER.QUESTION_ID,
                ANSWER.VALUE,
                ANSWER.GIVEN,
                ANSWER.REMARK,
                ANSWER.CAUSE_CODE,
                ANSWER.NEEDS_HANDLING);
        for (var answer : answers) {
            insert = insert.values(
                    recordId,
                    answer.questionId(),
                    answer.value().name(),
                    answer.given() == null ? null : answer.given().toArray(String[]::new),
                    answer.remark(),
                    answer.cause(),
                    Boolean.TRUE.equals(answer.needsHandling()));
        }
        if (!answers.isEmpty()) {
            insert.execute();
        }
        var seq = 0;
        for (var issue : first ? form.otherIssues() : List.<RecordForm.IssueForm>of()) {
            db.insertInto(OTHER_ISSUE)
                    .set(OTHER_ISSUE.ID, Ids.next())
                    .set(OTHER_ISSUE.RECORD_ID, recordId)
                    .set(OTHER_ISSUE.SEQ, ++seq)
                    .set(OTHER_ISSUE.TEXT, issue.text())
                    .set(OTHER_ISSUE.CATEGORY, issue.category().name())
                    .set(OTHER_ISSUE.NEEDS_HANDLING, issue.needsHandling())
                    .execute();
        }
    }
}
