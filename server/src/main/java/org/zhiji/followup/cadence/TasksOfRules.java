package org.zhiji.followup.cadence;

import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Sequences.FOLLOW_UP_TASK_NO;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.followup.CancelReason;
import org.zhiji.followup.TargetType;
import org.zhiji.followup.TaskStatus;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.bulk.Bulk;
import org.zhiji.survey.Questionnaires;
import zhiji.sql.tenant.tables.records.FollowUpTaskRecord;

/** Contacts of rules into the table of tasks, tens of thousands at once, and out of it before anybody has begun them. */
@Repository
class TasksOfRules {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");
    private static final int AT_A_TIME = 5_000;

    private final DSLContext db;
    private final Bulk bulk;
    private final Questionnaires questionnaires;
    private final AuditLog audit;

    TasksOfRules(DSLContext db, Bulk bulk, Questionnaires questionnaires, AuditLog audit) {
        this.db = db;
        this.bulk = bulk;
        this.questionnaires = questionnaires;
        this.audit = audit;
    }

    record Contact(Occasion occasion, @Nullable UUID caller, LocalDate day, LocalDate closing, TaskStatus status) {}

    /** As the audit tells it. */
    private record Made(
            UUID customerId,
            UUID ruleId,
            LocalDate occasionOn,
            LocalDate plannedDate,
            @Nullable UUID callerId,
            TaskStatus status) {}

    void insert(CadenceRule rule, TargetType type, List<Contact> contacts, Instant now, ZoneId zone) {
        // One that was given up behind the rule's back must not keep everybody from being called.
        var questionnaire = Objects.requireNonNull(questionnaires
                .published()
                .getOrDefault(
                        rule.form().questionnaire(), questionnaires.inUse().get(type.name())));
        var prefix = "HF" + MONTH.format(now.atZone(zone));
        for (var from = 0; from < contacts.size(); from += AT_A_TIME) {
            var some = contacts.subList(from, Math.min(contacts.size(), from + AT_A_TIME));
            var numbers = db.fetchValues(select(FOLLOW_UP_TASK_NO.nextval()).from("generate_series(1, ?)", some.size()))
                    .iterator();
            var rows = new ArrayList<FollowUpTaskRecord>();
            var entries = new ArrayList<AuditLog.Entry>();
            for (var contact : some) {
                var row = row(rule, type, questionnaire, contact, now);
                row.setTaskNo(prefix + "%05d".formatted(numbers.next()));
                rows.add(row);
                entries.add(entry(row, rule));
            }
            bulk.insert(FOLLOW_UP_TASK, rows);
            audit.record(entries);
        }
    }

    /** Nobody has called, nothing is agreed. */
    Condition unbegun(UUID ruleId) {
        return FOLLOW_UP_TASK
                .RULE_ID
                .eq(ruleId)
                .and(FOLLOW_UP_TASK.STATUS.eq(TaskStatus.PENDING.name()))
                .and(FOLLOW_UP_TASK.ATTEMPT_COUNT.eq(0));
    }

    void cancel(Condition which, CancelReason reason, Instant now) {
        db.update(FOLLOW_UP_TASK)
                .set(FOLLOW_UP_TASK.STATUS, TaskStatus.CANCELLED.name())
                .set(FOLLOW_UP_TASK.REASON_CANCELLED, reason.name())
                .setNull(FOLLOW_UP_TASK.NEXT_ATTEMPT_AT)
                .set(FOLLOW_UP_TASK.CLOSED_AT, now)
                .set(FOLLOW_UP_TASK.UPDATED_AT, now)
                .set(FOLLOW_UP_TASK.VERSION, FOLLOW_UP_TASK.VERSION.plus(1))
                .where(which)
                .execute();
    }

    private static AuditLog.Entry entry(FollowUpTaskRecord row, CadenceRule rule) {
        return new AuditLog.Entry(
                AuditLog.SYSTEM,
                "follow-up-task",
                row.getId(),
                AuditAction.CREATED,
                null,
                new Made(
                        row.getCustomerId(),
                        rule.id(),
                        row.getOccasionOn(),
                        row.getPlannedDate(),
                        row.getCallerId(),
                        TaskStatus.valueOf(row.getStatus())));
    }

    private static FollowUpTaskRecord row(
            CadenceRule rule, TargetType type, UUID questionnaire, Contact contact, Instant now) {
        var occasion = contact.occasion();
        var row = new FollowUpTaskRecord();
        row.setId(Ids.next());
        row.setTargetType(type.name());
        row.setCustomerId(occasion.customerId());
        row.setVehicleId(occasion.vehicleId());
        row.setWorkOrderId(occasion.workOrderId());
        row.setQuestionnaireId(questionnaire);
        row.setDepartmentId(occasion.departmentId());
        row.setCallerId(contact.caller());
        row.setPlannedDate(contact.day());
        row.setDeadNumbers(new String[0]);
        row.setAttemptCount(0);
        row.setStatus(contact.status().name());
        row.setClosedAt(contact.status().isOpen() ? null : now);
        row.setVersion(0);
        row.setCreatedAt(now);
        row.setUpdatedAt(now);
        row.setRuleId(rule.id());
        row.setSubjectId(occasion.subjectId());
        row.setOccasionOn(occasion.happensOn());
        row.setClosingOn(contact.closing());
        row.setChannel(rule.form().channel().name());
        row.setTrack(rule.form().on().name());
        return row;
    }
}
