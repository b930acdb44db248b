package org.zhiji.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.Customers;
import org.zhiji.followup.FollowUpTaskRepository.Loaded;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.survey.Answers;
import org.zhiji.survey.Questionnaires;
import org.zhiji.survey.Questionnaires.Questions;

/**
 * Saves what a customer said. A grievance becomes a complaint in the same transaction: there is no record of displeasure
 * that nobody has to answer.
 */
@Service
class SaveRecord {

    private final FollowUpTaskRepository tasks;
    private final AttemptRepository attempts;
    private final RecordRepository records;
    private final CallPermission permission;
    private final FollowUpSettingsStore settings;
    private final RulesOfCalling rules;
    private final Questionnaires questionnaires;
    private final Grievances grievances;
    private final SecondFollowUp secondFollowUp;
    private final ComplaintChecks complaintChecks;
    private final AgreedTimes agreedTimes;
    private final Customers customers;
    private final Unreached unreached;
    private final ApplicationEventPublisher events;

    SaveRecord(
            FollowUpTaskRepository tasks,
            AttemptRepository attempts,
            RecordRepository records,
            CallPermission permission,
            FollowUpSettingsStore settings,
            RulesOfCalling rules,
            Questionnaires questionnaires,
            Grievances grievances,
            SecondFollowUp secondFollowUp,
            ComplaintChecks complaintChecks,
            AgreedTimes agreedTimes,
            Customers customers,
            Unreached unreached,
            ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.attempts = attempts;
        this.records = records;
        this.permission = permission;
        this.settings = settings;
        this.rules = rules;
        this.questionnaires = questionnaires;
        this.grievances = grievances;
        this.secondFollowUp = secondFollowUp;
        this.complaintChecks = complaintChecks;
        this.agreedTimes = agreedTimes;
        this.customers = customers;
        this.unreached = unreached;
        this.events = events;
    }

    /**
     * What came of the call.
     *
     * @param complaintNo  of the complaint that was opened
     * @param reportDueAt  until when it must have reached the general manager
     * @param childTaskId  the second call that was agreed
     */
    record RecordResult(
            UUID recordId,
            String recordNo,
            @Nullable UUID complaintId,
            @Nullable String complaintNo,
            @Nullable Instant reportDueAt,
            @Nullable UUID childTaskId) {}

    @Transactional
    public RecordResult run(Actor actor, UUID taskId, RecordForm form, Instant now) {
        var loaded = tasks.forCall(actor, taskIds(taskId, form), now);
        permission.check(actor, loaded, loaded.getFirst().dialled(form.number()), now);
        var questions = questionnaires.of(
                loaded.stream().map(Loaded::questionnaireId).distinct().toList());
        check(form, loaded, questions);
        var sections = new LinkedHashMap<Loaded, RecordForm.RecordSection>();
        for (var i = 0; i < loaded.size(); i++) {
            sections.put(loaded.get(i), form.sections().get(i));
        }
        var saved = new ArrayList<RecordRepository.Saved>();
        for (var entry : sections.entrySet()) {
            saved.add(save(actor, entry.getKey(), entry.getValue(), form, questions, saved.isEmpty(), now));
        }
        var customerId = loaded.getFirst().task().customerId();
        customers.contacted(customerId, now);
        unreached.phoneConfirmed(customerId, actor.id(), now);
        var first = saved.getFirst();
        var opened = grievances.open(actor, loaded.getFirst(), first.id(), form.grievance(), now);
        var child = form.needsFollowUp() ? secondFollowUp.plan(actor, loaded.getFirst(), form.followUpAt(), now) : null;
        return new RecordResult(
                first.id(),
                first.recordNo(),
                opened == null ? null : opened.id(),
                opened == null ? null : opened.complaintNo(),
                opened == null ? null : opened.reportDueAt(),
                child);
    }

    private RecordRepository.Saved save(
            Actor actor,
            Loaded loaded,
            RecordForm.RecordSection section,
            RecordForm form,
            Questions questions,
            boolean first,
            Instant now) {
        var outcome = form.brokenOff() ? CallOutcome.PARTIAL : CallOutcome.COMPLETED;
        var call = new AttemptRepository.Call(
                outcome,
                now,
                actor.id(),
                loaded.dialled(form.number()),
                form.durationSeconds(),
                first ? form.handlingSeconds() : null,
                null,
                null);
        var attemptId = attempts.insert(loaded.task(), call);
        loaded.task().attempted(new Attempt(outcome, now, null, true, true), () -> rules.of(loaded, now));
        tasks.save(loaded, actor.id(), now);
        agreedTimes.remind(loaded, actor.id(), now);
        var answers = held(questions, loaded, section).complete();
        var record = records.insert(actor, loaded, attemptId, section, form, answers, now);
        events.publishEvent(new RecordWritten(record.id(), actor, now, form.asksForAction()));
        if (loaded.task().targetType() == TargetType.COMPLAINT_CHECK) {
            complaintChecks.confirm(actor, loaded, section, form, now);
        }
        return record;
    }

    /** Everything that is wrong is told at once, so that nobody corrects a form five times with a customer waiting. */
    private void check(RecordForm form, List<Loaded> loaded, Questions questions) {
        var faults = new ArrayList<FieldError>();
        var percent = settings.get().partialPercent();
        var enough = true;
        for (var i = 0; i < loaded.size(); i++) {
            var answers = held(questions, loaded.get(i), form.sections().get(i));
            faults.addAll(answers.faults("sections[" + i + "].answers"));
            enough &= answers.coversPercent(percent);
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        if (!enough) {
            throw FollowUpProblem.TOO_LITTLE_ANSWERED.problem(percent);
        }
    }

    private static Answers held(Questions questions, Loaded loaded, RecordForm.RecordSection section) {
        return new Answers(questions.after(loaded.questionnaireId(), loaded.repairType()), section.answers());
    }

    private static List<UUID> taskIds(UUID taskId, RecordForm form) {
        var ids = form.sections().stream().map(RecordForm.RecordSection::taskId).toList();
        if (!ids.getFirst().equals(taskId) || ids.stream().distinct().count() != ids.size()) {
            throw Problem.invalid(FieldError.of("sections[0].taskId", "follow-up.section-of-this-task"));
        }
        return ids;
    }

    static Map<String, @Nullable Object> audited(RecordForm form) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("intervieweeRole", form.intervieweeRole());
        fields.put("intervieweeName", form.intervieweeName());
        fields.put("sections", form.sections());
        fields.put("otherIssues", form.otherIssues());
        fields.put("content", form.content());
        fields.put("suggestion", form.suggestion());
        fields.put("grievance", form.grievance());
        return fields;
    }
}
