package org.zhiji.followup;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.ANSWER;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_RECORD;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.OTHER_ISSUE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;
import org.zhiji.survey.Answer;

/** Corrects a record on the day it was written, by whoever wrote it; every earlier wording stays in the audit. */
@Service
class CorrectRecord {

    private final DSLContext db;
    private final FollowUpTaskRepository tasks;
    private final RecordRepository records;
    private final FollowUpSettingsStore settings;
    private final OfferedQuestions offered;
    private final Grievances grievances;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Time time;

    CorrectRecord(
            DSLContext db,
            FollowUpTaskRepository tasks,
            RecordRepository records,
            FollowUpSettingsStore settings,
            OfferedQuestions offered,
            Grievances grievances,
            AuditLog audit,
            ApplicationEventPublisher events,
            Time time) {
        this.db = db;
        this.tasks = tasks;
        this.records = records;
        this.settings = settings;
        this.offered = offered;
        this.grievances = grievances;
        this.audit = audit;
        this.events = events;
        this.time = time;
    }

    @Transactional
    public int run(Actor actor, UUID recordId, RecordForm form, ExpectedVersion expected, Instant now) {
        var row = db.select(FOLLOW_UP_RECORD.fields())
                .from(FOLLOW_UP_RECORD)
                .join(FOLLOW_UP_TASK)
                .on(FOLLOW_UP_TASK.ID.eq(FOLLOW_UP_RECORD.TASK_ID))
                .where(FOLLOW_UP_RECORD.ID.eq(recordId), RecordQueries.visibleTo(actor))
                .forUpdate()
                .of(FOLLOW_UP_RECORD)
                .fetchOptionalInto(FOLLOW_UP_RECORD)
                .orElseThrow(() -> Problem.notFound("follow-up-record"));
        if (!row.getRecordedBy().equals(actor.id())) {
            throw FollowUpProblem.NOT_THE_RECORDER.problem();
        }
        if (!LocalDate.ofInstant(row.getAt(), time.zone()).equals(LocalDate.ofInstant(now, time.zone()))) {
            throw FollowUpProblem.RECORD_OF_ANOTHER_DAY.problem();
        }
        expected.check(row.getVersion());
        if (row.getComplaintId() != null && form.grievance() == null) {
            throw FollowUpProblem.GRIEVANCE_STANDS.problem();
        }
        if (form.sections().size() != 1 || !form.sections().getFirst().taskId().equals(row.getTaskId())) {
            throw Problem.invalid(FieldError.of("sections[0].taskId", "follow-up.section-of-this-task"));
        }
        var before = stored(recordId);
        records.replace(row, form, answers(actor, row.getTaskId(), form), actor.id(), now);
        if (row.getComplaintId() == null && form.grievance() != null) {
            grievances.open(actor, tasks.forCall(actor, row.getTaskId(), now), recordId, form.grievance(), now);
        }
        audit.record(actor.id(), "follow-up-record", recordId, AuditAction.UPDATED, before, stored(recordId));
        events.publishEvent(new RecordWritten(recordId, actor, now, true));
        return row.getVersion();
    }

    private List<Answer> answers(Actor actor, UUID taskId, RecordForm form) {
        var call = offered.about(taskId);
        var given = form.sections().getFirst().answers();
        var answers = Objects.requireNonNull(
                offered.held(actor, List.of(call), form.intervieweeRole().name(), Map.of(taskId, given))
                        .get(taskId));
        var faults = answers.faults("sections[0].answers");
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        var percent = settings.get().partialPercent();
        if (!answers.coversPercent(percent)) {
            throw FollowUpProblem.TOO_LITTLE_ANSWERED.problem(percent);
        }
        return answers.complete();
    }

    private Map<String, @Nullable Object> stored(UUID recordId) {
        var answers = multiset(select(
                                ANSWER.QUESTION_ID,
                                ANSWER.VALUE,
                                ANSWER.GIVEN,
                                ANSWER.REMARK,
                                ANSWER.CAUSE_CODE,
                                ANSWER.NEEDS_HANDLING)
                        .from(ANSWER)
                        .where(ANSWER.RECORD_ID.eq(FOLLOW_UP_RECORD.ID))
                        .orderBy(ANSWER.QUESTION_ID))
                .as("answers");
        var issues = multiset(select(OTHER_ISSUE.TEXT, OTHER_ISSUE.CATEGORY, OTHER_ISSUE.NEEDS_HANDLING)
                        .from(OTHER_ISSUE)
                        .where(OTHER_ISSUE.RECORD_ID.eq(FOLLOW_UP_RECORD.ID))
                        .orderBy(OTHER_ISSUE.SEQ))
                .as("issues");
        var row = db.select(FOLLOW_UP_RECORD.fields())
                .select(answers, issues)
                .from(FOLLOW_UP_RECORD)
                .where(FOLLOW_UP_RECORD.ID.eq(recordId))
                .fetchSingle();
        var fields = new LinkedHashMap<String, @Nullable Object>();
        for (var field : FOLLOW_UP_RECORD.fields()) {
            fields.put(field.getName(), row.get(field));
        }
        // Says nothing beside the answers themselves.
        fields.remove(FOLLOW_UP_RECORD.ANSWERS_PRINT.getName());
        fields.put("answers", row.get(answers).intoMaps());
        fields.put("otherIssues", row.get(issues).intoMaps());
        return fields;
    }
}
