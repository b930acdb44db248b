package org.zhiji.followup.issue;

import static org.jooq.impl.DSL.coalesce;
import static zhiji.sql.tenant.Sequences.ISSUE_NO;
import static zhiji.sql.tenant.Tables.ANSWER;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_RECORD;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.ISSUE;
import static zhiji.sql.tenant.Tables.OTHER_ISSUE;
import static zhiji.sql.tenant.Tables.QUESTION;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiji.complaint.ComplaintCategory;
import org.zhiji.followup.RecordWritten;
import org.zhiji.identity.Actor;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.time.Time;
import zhiji.sql.tenant.tables.records.IssueRecord;

/** Makes an item of everything that the caller ticked, in the transaction of the record. */
@Component
class RaiseIssues {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");

    private final DSLContext db;
    private final IssueOwners owners;
    private final Notices notices;
    private final AuditLog audit;
    private final Time time;

    RaiseIssues(DSLContext db, IssueOwners owners, Notices notices, AuditLog audit, Time time) {
        this.db = db;
        this.owners = owners;
        this.notices = notices;
        this.audit = audit;
        this.time = time;
    }

    /** Something of a record that was ticked; it is known by its question or by its number among the other problems. */
    private record Ticked(
            @Nullable UUID questionId, @Nullable Integer seq, String text, ComplaintCategory category) {

        boolean is(UUID question, Integer number) {
            return Objects.equals(questionId, question) && Objects.equals(seq, number);
        }
    }

    @EventListener
    void on(RecordWritten written) {
        if (!written.mayAskForAction()) {
            return;
        }
        var ticked = ticked(written.recordId());
        var known = db.selectFrom(ISSUE)
                .where(ISSUE.RECORD_ID.eq(written.recordId()))
                .fetch();
        for (var issue : known) {
            ticked.stream()
                    .filter(it -> it.is(issue.getQuestionId(), issue.getOtherIssueSeq()))
                    .findFirst()
                    .ifPresentOrElse(it -> keep(issue, it, written), () -> withdraw(issue, written));
        }
        ticked.stream()
                .filter(it -> known.stream().noneMatch(issue -> it.is(issue.getQuestionId(), issue.getOtherIssueSeq())))
                .forEach(it -> raise(written.by(), written.recordId(), it, written.at()));
    }

    /** The record was corrected and asks for it in other words, or asks for it again. */
    private void keep(IssueRecord issue, Ticked ticked, RecordWritten written) {
        var withdrawn = issue.getStatus().equals(IssueStatus.WITHDRAWN.name());
        if (issue.getStatus().equals(IssueStatus.DONE.name())
                || !withdrawn && issue.getText().equals(ticked.text())) {
            return;
        }
        var before = Map.of("status", issue.getStatus(), "text", issue.getText());
        issue.setStatus(IssueStatus.OPEN.name());
        issue.setText(ticked.text());
        issue.setClosedAt(null);
        issue.setClosedBy(null);
        changed(issue, before, written);
    }

    private void withdraw(IssueRecord issue, RecordWritten written) {
        if (issue.getStatus().equals(IssueStatus.OPEN.name())) {
            var before = Map.of("status", issue.getStatus(), "text", issue.getText());
            issue.setStatus(IssueStatus.WITHDRAWN.name());
            issue.setClosedAt(written.at());
            issue.setClosedBy(written.by().employeeId());
            changed(issue, before, written);
        }
    }

    private void changed(IssueRecord issue, Map<String, String> before, RecordWritten written) {
        issue.setUpdatedAt(written.at());
        issue.setVersion(issue.getVersion() + 1);
        issue.update();
        var after = Map.of("status", issue.getStatus(), "text", issue.getText());
        audit.record(written.by().id(), "issue", issue.getId(), AuditAction.UPDATED, before, after);
    }

    private List<Ticked> ticked(UUID record) {
        var ticked = new ArrayList<Ticked>();
        db.select(QUESTION.ID, QUESTION.TEXT_ZH, ANSWER.REMARK, coalesce(ANSWER.CAUSE_CODE, QUESTION.CAUSE_CODE))
                .from(ANSWER)
                .join(QUESTION)
                .on(QUESTION.ID.eq(ANSWER.QUESTION_ID))
                .where(
                        ANSWER.RECORD_ID.eq(record),
                        ANSWER.NEEDS_HANDLING.isTrue(),
                        ANSWER.VALUE.ne("NOT_ANSWERED"),
                        ANSWER.VALUE.ne(QUESTION.POSITIVE_ANSWER))
                .orderBy(QUESTION.SEQ)
                .forEach(row -> ticked.add(new Ticked(
                        row.value1(),
                        null,
                        row.value3() == null || row.value3().isBlank() ? row.value2() : row.value3(),
                        ProblemCategory.ofCause(row.value4()))));
        db.selectFrom(OTHER_ISSUE)
                .where(OTHER_ISSUE.RECORD_ID.eq(record), OTHER_ISSUE.NEEDS_HANDLING.isTrue())
                .orderBy(OTHER_ISSUE.SEQ)
                .forEach(row -> ticked.add(
                        new Ticked(null, row.getSeq(), row.getText(), ComplaintCategory.valueOf(row.getCategory()))));
        return ticked;
    }

    private void raise(Actor by, UUID record, Ticked ticked, Instant now) {
        var department = db.select(FOLLOW_UP_TASK.DEPARTMENT_ID)
                .from(FOLLOW_UP_RECORD)
                .join(FOLLOW_UP_TASK)
                .on(FOLLOW_UP_TASK.ID.eq(FOLLOW_UP_RECORD.TASK_ID))
                .where(FOLLOW_UP_RECORD.ID.eq(record))
                .fetchSingle()
                .value1();
        var owner = owners.of(department, by, now);
        var id = Ids.next();
        var number = "WT" + MONTH.format(now.atZone(time.zone())) + "%05d".formatted(db.nextval(ISSUE_NO));
        db.insertInto(ISSUE)
                .set(ISSUE.ID, id)
                .set(ISSUE.ISSUE_NO, number)
                .set(ISSUE.RECORD_ID, record)
                .set(ISSUE.QUESTION_ID, ticked.questionId())
                .set(ISSUE.OTHER_ISSUE_SEQ, ticked.seq())
                .set(ISSUE.TEXT, ticked.text())
                .set(ISSUE.CATEGORY, ticked.category().name())
                .set(ISSUE.DEPARTMENT_ID, department)
                .set(ISSUE.OWNER_ID, owner.id())
                .set(ISSUE.DUE_AT, owner.dueAt())
                .set(ISSUE.STATUS, IssueStatus.OPEN.name())
                .set(ISSUE.CREATED_AT, now)
                .set(ISSUE.CREATED_BY, by.employeeId())
                .set(ISSUE.UPDATED_AT, now)
                .execute();
        audit.record(
                by.id(),
                "issue",
                id,
                AuditAction.CREATED,
                null,
                Map.of("issueNo", number, "text", ticked.text(), "ownerId", owner.id(), "dueAt", owner.dueAt()));
        if (!owner.id().equals(by.id())) {
            notices.send(
                    List.of(owner.id()),
                    "issue.assigned",
                    "issue",
                    id,
                    Map.of("number", number, "text", ticked.text()),
                    now);
        }
    }
}
