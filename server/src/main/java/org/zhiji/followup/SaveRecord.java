package org.zhiji.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.Customers;
import org.zhiji.followup.FollowUpTaskRepository.Loaded;
import org.zhiji.identity.Actor;
import org.zhiji.loyalty.ChurnCases;
import org.zhiji.loyalty.LeavingReason;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.survey.Answers;

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
    private final OfferedQuestions offered;
    private final Grievances grievances;
    private final SecondFollowUp secondFollowUp;
    private final ComplaintChecks complaintChecks;
    private final AgreedTimes agreedTimes;
    private final Customers customers;
    private final Unreached unreached;
    private final ChurnCases churnCases;
    private final ApplicationEventPublisher events;

    SaveRecord(
            FollowUpTaskRepository tasks,
            AttemptRepository attempts,
            RecordRepository records,
            CallPermission permission,
            FollowUpSettingsStore settings,
            RulesOfCalling rules,
            OfferedQuestions offered,
            Grievances grievances,
            SecondFollowUp secondFollowUp,
            ComplaintChecks complaintChecks,
            AgreedTimes agreedTimes,
            Customers customers,
            Unreached unreached,
            ChurnCases churnCases,
            ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.attempts = attempts;
        this.records = records;
        this.permission = permission;
        this.settings = settings;
        this.rules = rules;
        this.offered = offered;
        this.grievances = grievances;
        this.secondFollowUp = secondFollowUp;
        this.complaintChecks = complaintChecks;
        this.agreedTimes = agreedTimes;
        this.customers = customers;
        this.unreached = unreached;
        this.churnCases = churnCases;
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
        var held = held(actor, form, loaded);
        check(form, loaded, held);
        var sections = new LinkedHashMap<Loaded, RecordForm.RecordSection>();
        for (var i = 0; i < loaded.size(); i++) {
            sections.put(loaded.get(i), form.sections().get(i));
        }
        var saved = new ArrayList<RecordRepository.Saved>();
        for (var entry : sections.entrySet()) {
            saved.add(save(actor, entry.getKey(), entry.getValue(), form, held, saved.isEmpty(), now));
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
            Map<UUID, Answers> held,
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
        var answers = Objects.requireNonNull(held.get(loaded.id())).complete();
        var record = records.insert(actor, loaded, attemptId, section, form, answers, now);
        if (section.churnReason() != null) {
            churnCases.heard(
                    actor.id(),
                    loaded.task().customerId(),
                    LeavingReason.valueOf(section.churnReason().name()),
                    now);
        }
        events.publishEvent(new RecordWritten(record.id(), actor, now, form.asksForAction()));
        if (loaded.task().targetType() == TargetType.COMPLAINT_CHECK) {
            complaintChecks.confirm(actor, loaded, section, form, now);
        }
        return record;
    }

    /** Everything that is wrong is told at once, so that nobody corrects a form five times with a customer waiting. */
    private void check(RecordForm form, List<Loaded> loaded, Map<UUID, Answers> held) {
        var faults = new ArrayList<FieldError>();
        var percent = settings.get().partialPercent();
        var enough = true;
        for (var i = 0; i < loaded.size(); i++) {
            var answers = Objects.requireNonNull(held.get(loaded.get(i).id()));
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

    private Map<UUID, Answers> held(Actor actor, RecordForm form, List<Loaded> loaded) {
        var calls = loaded.stream()
                .map(it -> new OfferedQuestions.About(it.id(), it.questionnaireId(), it.repairType()))
                .toList();
        var given = form.sections().stream()
                .collect(Collectors.toMap(RecordForm.RecordSection::taskId, RecordForm.RecordSection::answers));
        return offered.held(actor, calls, form.intervieweeRole().name(), given);
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
