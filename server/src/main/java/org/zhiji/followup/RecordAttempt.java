package org.zhiji.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.Customers;
import org.zhiji.customer.InvalidReason;
import org.zhiji.customer.PhoneNumber;
import org.zhiji.customer.Validity;
import org.zhiji.followup.FollowUpTaskRepository.Loaded;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;

/** Writes down a call that brought no record: nobody answered, not now, never again. */
@Service
class RecordAttempt {

    private final FollowUpTaskRepository tasks;
    private final AttemptRepository attempts;
    private final CallPermission permission;
    private final AgreedTimes agreedTimes;
    private final RulesOfCalling rules;
    private final Customers customers;
    private final Unreached unreached;
    private final Refusals refusals;
    private final WatchAvoidance avoidance;

    RecordAttempt(
            FollowUpTaskRepository tasks,
            AttemptRepository attempts,
            CallPermission permission,
            AgreedTimes agreedTimes,
            RulesOfCalling rules,
            Customers customers,
            Unreached unreached,
            Refusals refusals,
            WatchAvoidance avoidance) {
        this.tasks = tasks;
        this.attempts = attempts;
        this.permission = permission;
        this.agreedTimes = agreedTimes;
        this.rules = rules;
        this.customers = customers;
        this.unreached = unreached;
        this.refusals = refusals;
        this.avoidance = avoidance;
    }

    /**
     * Where the task stands after the call.
     *
     * @param ground why the next try is when it is; absent where the customer named the time
     */
    record AttemptResult(
            UUID attemptId, TaskStatus status, @Nullable Instant nextAttemptAt, NextTry.@Nullable Ground ground) {}

    @Transactional
    public AttemptResult run(Actor actor, UUID taskId, AttemptForm form, Instant now) {
        if (form.outcome() == CallOutcome.COMPLETED) {
            throw FollowUpProblem.RECORD_COMES_WITH_COMPLETION.problem();
        }
        if (form.outcome() == CallOutcome.SENT) {
            throw FollowUpProblem.TEXT_COMES_WITH_SENDING.problem();
        }
        var ids = new LinkedHashSet<UUID>(List.of(taskId));
        ids.addAll(form.others());
        var loaded = tasks.forCall(actor, List.copyOf(ids), now);
        var number = loaded.getFirst().dialled(form.number());
        permission.check(actor, loaded, number, now);
        if (form.outcome() == CallOutcome.SWITCH_LANDLINE) {
            keepLandline(loaded, form, now);
        }
        if (form.outcome().nextStep() instanceof NextStep.DropNumber drop && number != null) {
            dropNumber(actor, loaded, number, drop.reason());
        }
        var call = new AttemptRepository.Call(
                form.outcome(),
                now,
                actor.id(),
                number,
                form.durationSeconds(),
                form.handlingSeconds(),
                form.newTime(),
                form.note());
        var attemptIds = new ArrayList<UUID>();
        if (form.outcome().reached()) {
            var customerId = loaded.getFirst().task().customerId();
            customers.contacted(customerId, now);
            unreached.phoneConfirmed(customerId, actor.id(), now);
        }
        for (var each : loaded) {
            attemptIds.add(attempts.insert(each.task(), attemptIds.isEmpty() ? call : call.unmeasured()));
            each.task().attempted(attempt(form, each, number, now), () -> rules.of(each, now));
            tasks.save(each, actor.id(), now);
            agreedTimes.remind(each, actor.id(), now);
        }
        if (form.outcome() == CallOutcome.REFUSED) {
            refusals.refused(actor, loaded, now);
        }
        var first = loaded.getFirst().task();
        avoidance.after(first.customerId(), actor.id(), now);
        return new AttemptResult(attemptIds.getFirst(), first.status(), first.nextAttemptAt(), first.ground());
    }

    private static Attempt attempt(AttemptForm form, Loaded loaded, @Nullable String number, Instant now) {
        return new Attempt(form.outcome(), now, form.newTime(), loaded.numbers().othersThan(number), false);
    }

    private void keepLandline(List<Loaded> loaded, AttemptForm form, Instant now) {
        var landline = PhoneNumber.parse(
                        form.landline() == null ? "" : form.landline(),
                        loaded.getFirst().areaCode())
                .filter(number -> number.kind() == PhoneNumber.Kind.LANDLINE)
                .orElseThrow(() -> Problem.invalid(FieldError.of("landline", "follow-up.not-a-landline")));
        permission.checkNumber(landline.normalized(), now);
        attempts.goOnWith(loaded.stream().map(Loaded::id).toList(), landline.normalized());
    }

    private void dropNumber(Actor actor, List<Loaded> loaded, String number, NextStep.DropNumber.Reason reason) {
        customers.judgeNumber(
                actor,
                loaded.getFirst().task().customerId(),
                number,
                Validity.INVALID,
                switch (reason) {
                    case EMPTY -> InvalidReason.EMPTY;
                    case WRONG -> InvalidReason.WRONG;
                });
        attempts.drop(loaded.stream().map(Loaded::id).toList(), number);
    }
}
