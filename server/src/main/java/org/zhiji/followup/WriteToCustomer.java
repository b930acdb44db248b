package org.zhiji.followup;

import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static zhiji.sql.tenant.Tables.CONTACT_MESSAGE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.Consents;
import org.zhiji.customer.ContactChannel;
import org.zhiji.customer.Customers;
import org.zhiji.followup.FollowUpTaskRepository.Loaded;
import org.zhiji.identity.Actor;
import org.zhiji.messaging.TextMessages;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.Problem;

/**
 * Somebody writes to a customer: because the rule wants it so, which carries the task out, or because no call got through.
 * Text messages leave from here, what goes through a messenger or by post is only noted. It is a contact of one side; of
 * both it is when the customer answers.
 */
@Service
class WriteToCustomer {

    private final DSLContext db;
    private final FollowUpTaskRepository tasks;
    private final AttemptRepository attempts;
    private final CallPermission permission;
    private final RulesOfCalling rules;
    private final Customers customers;
    private final TextMessages texts;
    private final AuditLog audit;

    WriteToCustomer(
            DSLContext db,
            FollowUpTaskRepository tasks,
            AttemptRepository attempts,
            CallPermission permission,
            RulesOfCalling rules,
            Customers customers,
            TextMessages texts,
            AuditLog audit) {
        this.db = db;
        this.tasks = tasks;
        this.attempts = attempts;
        this.permission = permission;
        this.rules = rules;
        this.customers = customers;
        this.texts = texts;
        this.audit = audit;
    }

    /** @param attemptId what can be taken back, where the writing carried the task out */
    record MessageResult(UUID messageId, @Nullable UUID attemptId, TaskStatus status) {}

    @Transactional
    public MessageResult run(Actor actor, UUID taskId, MessageChannel channel, String text, Instant now) {
        var loaded = tasks.forCall(actor, taskId, now);
        var attemptId = loaded.task().status().isOpen()
                ? carryOut(actor, loaded, channel, now)
                : insteadOfCall(actor, loaded, channel, now);
        var id = Ids.next();
        db.insertInto(CONTACT_MESSAGE)
                .set(CONTACT_MESSAGE.ID, id)
                .set(CONTACT_MESSAGE.TASK_ID, taskId)
                .set(CONTACT_MESSAGE.ATTEMPT_ID, attemptId)
                .set(CONTACT_MESSAGE.CHANNEL, channel.name())
                .set(CONTACT_MESSAGE.TEXT, text)
                .set(CONTACT_MESSAGE.BY_ID, actor.id())
                .set(CONTACT_MESSAGE.AT, now)
                .set(CONTACT_MESSAGE.OUTGOING_ID, channel == MessageChannel.SMS ? send(loaded, text, now) : null)
                .execute();
        return new MessageResult(id, attemptId, loaded.task().status());
    }

    private UUID carryOut(Actor actor, Loaded loaded, MessageChannel channel, Instant now) {
        if (!channel.carriesOut(loaded.channel())) {
            throw FollowUpProblem.STILL_TO_CALL.problem();
        }
        permission.check(actor, List.of(loaded), null, now);
        var call = new AttemptRepository.Call(CallOutcome.SENT, now, actor.id(), null, null, null, null, null);
        var attemptId = attempts.insert(loaded.task(), call);
        loaded.task().attempted(Attempt.of(CallOutcome.SENT, now), () -> rules.of(loaded, now));
        tasks.save(loaded, actor.id(), now);
        return attemptId;
    }

    private @Nullable UUID insteadOfCall(Actor actor, Loaded loaded, MessageChannel channel, Instant now) {
        loaded.task().mustBeUnreached();
        Field<UUID> customer = val(loaded.task().customerId());
        if (!db.fetchExists(selectOne().where(Consents.undisturbed(customer, channel.toContactChannel(), now)))) {
            throw FollowUpProblem.CHANNEL_BLOCKED.problem();
        }
        db.update(FOLLOW_UP_TASK)
                .set(FOLLOW_UP_TASK.MESSAGE_CHANNEL, channel.name())
                .set(FOLLOW_UP_TASK.MESSAGE_AT, now)
                .set(FOLLOW_UP_TASK.MESSAGE_BY, actor.id())
                .set(FOLLOW_UP_TASK.VERSION, FOLLOW_UP_TASK.VERSION.plus(1))
                .where(FOLLOW_UP_TASK.ID.eq(loaded.id()))
                .execute();
        audit.record(actor.id(), "follow-up-task", loaded.id(), AuditAction.UPDATED, null, new Written(channel));
        return null;
    }

    private UUID send(Loaded loaded, String text, Instant now) {
        var number = loaded.numbers().mobile().orElseThrow(FollowUpProblem.NO_MOBILE::problem);
        var blocked = Consents.numberBlocked(number, loaded.purpose(), ContactChannel.SMS, now);
        if (db.fetchExists(selectOne().where(blocked))) {
            throw FollowUpProblem.CHANNEL_BLOCKED.problem();
        }
        return texts.send(number, text, now);
    }

    /** The customer wrote or rang back: from now on it counts as a contact of both sides. */
    @Transactional
    public void answered(Actor actor, UUID taskId, UUID messageId, @Nullable String answer, Instant now) {
        var loaded = tasks.forCall(actor, taskId, now);
        var marked = db.update(CONTACT_MESSAGE)
                .set(CONTACT_MESSAGE.ANSWERED_AT, now)
                .set(CONTACT_MESSAGE.ANSWER, answer)
                .where(
                        CONTACT_MESSAGE.ID.eq(messageId),
                        CONTACT_MESSAGE.TASK_ID.eq(taskId),
                        CONTACT_MESSAGE.ANSWERED_AT.isNull())
                .execute();
        if (marked == 0) {
            throw Problem.notFound("contact-message");
        }
        customers.contacted(loaded.task().customerId(), now);
        audit.record(actor.id(), "follow-up-task", taskId, AuditAction.UPDATED, null, new GotAnswer(now));
    }

    private record Written(MessageChannel message) {}

    private record GotAnswer(Instant answeredAt) {}
}
