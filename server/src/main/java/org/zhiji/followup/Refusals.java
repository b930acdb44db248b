package org.zhiji.followup;

import static zhiji.sql.tenant.Tables.CONSENT_RECORD;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.customer.ConsentStatus;
import org.zhiji.customer.Consents;
import org.zhiji.customer.Consents.Statement;
import org.zhiji.customer.ContactChannel;
import org.zhiji.followup.FollowUpTaskRepository.Loaded;
import org.zhiji.followup.cadence.CadenceChannel;
import org.zhiji.identity.Actor;

/** Whoever refuses to be asked is not asked again for the same purpose in the same way, if the rules want it so. */
@Component
class Refusals {

    private final DSLContext db;
    private final OutcomeRules rules;
    private final Consents consents;
    private final FollowUpTaskRepository tasks;
    private final TaskMoves moves;

    Refusals(DSLContext db, OutcomeRules rules, Consents consents, FollowUpTaskRepository tasks, TaskMoves moves) {
        this.db = db;
        this.rules = rules;
        this.consents = consents;
        this.tasks = tasks;
        this.moves = moves;
    }

    /** After the refused tasks were closed: what else is open for the purpose is called off by the consent itself. */
    void refused(Actor actor, List<Loaded> refused, Instant now) {
        if (!Objects.requireNonNull(rules.byOutcome().get(CallOutcome.REFUSED)).withdraws()) {
            return;
        }
        consents.record(
                actor,
                refused.stream()
                        .filter(task -> task.channel() != CadenceChannel.VISIT)
                        .map(task -> new Statement(
                                task.task().customerId(),
                                task.purpose(),
                                channel(task),
                                ConsentStatus.REFUSED,
                                now,
                                "回访时拒绝（" + task.taskNo() + "）"))
                        .distinct()
                        .toList(),
                now);
    }

    /** A wrong key: the customer never said it. */
    void takeBack(Actor actor, Loaded task, Instant refusedAt, Instant now) {
        var said = db.select(CONSENT_RECORD.ID)
                .from(CONSENT_RECORD)
                .where(
                        CONSENT_RECORD.CUSTOMER_ID.eq(task.task().customerId()),
                        CONSENT_RECORD.PURPOSE.eq(task.purpose().name()),
                        CONSENT_RECORD.CHANNEL.eq(channel(task).name()),
                        CONSENT_RECORD.STATUS.eq(ConsentStatus.REFUSED.name()),
                        CONSENT_RECORD.OPERATOR_ID.eq(actor.id()),
                        CONSENT_RECORD.AT.eq(refusedAt))
                .fetch(CONSENT_RECORD.ID);
        if (said.isEmpty()) {
            return;
        }
        consents.takeBack(actor, said);
        var calledOff =
                FOLLOW_UP_TASK.CUSTOMER_ID.eq(task.task().customerId()).and(FOLLOW_UP_TASK.CLOSED_AT.eq(refusedAt));
        moves.resume(tasks.cancelled(calledOff, CancelReason.CONSENT_WITHDRAWN, now), actor.id(), now);
    }

    private static ContactChannel channel(Loaded task) {
        return task.channel().consent();
    }
}
