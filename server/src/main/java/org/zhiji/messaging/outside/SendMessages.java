package org.zhiji.messaging.outside;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhiji.messaging.TextToSend;
import org.zhiji.messaging.outside.MessageText.Written;
import org.zhiji.messaging.outside.OutgoingMessages.Outgoing;
import org.zhiji.messaging.outside.WriteMessage.Reader;
import org.zhiji.platform.job.Jobs;
import org.zhiji.platform.job.OneTimeJob;

/**
 * Hands messages over to the other side, outside of any transaction. After a refusal it tries again, later each time; what
 * is refused five times waits for the administrator. A crash between the other side's yes and ours sends twice: better
 * than not at all.
 */
@Component
class SendMessages implements OneTimeJob<SendMessages.Task> {

    /** How long after each refusal. */
    private static final List<Duration> AGAIN =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(3));

    private final OutgoingMessages messages;
    private final Mailer mailer;
    private final GroupPost groups;
    private final TextPost texts;
    private final Jobs jobs;

    SendMessages(OutgoingMessages messages, Mailer mailer, GroupPost groups, TextPost texts, Jobs jobs) {
        this.messages = messages;
        this.mailer = mailer;
        this.groups = groups;
        this.texts = texts;
        this.jobs = jobs;
    }

    record Task(UUID messageId) {}

    @Override
    public String name() {
        return "send-message";
    }

    @Override
    public Class<Task> payload() {
        return Task.class;
    }

    void store(Reader reader, Channel channel, String recipient, Written written, Instant now) {
        var id = messages.insert(reader, channel, recipient, written, now);
        schedule(id, now);
    }

    void store(TextToSend text, Written written) {
        messages.insert(text.id(), new Reader(null, null), Channel.SMS, text.number(), written, text.at());
        schedule(text.id(), text.at());
    }

    /** Tries once more what was given up. */
    void again(UUID id, Instant now) {
        messages.waiting(id, now);
        schedule(id, now);
    }

    @Override
    public void run(Task task, Instant now) {
        messages.waiting(task.messageId()).ifPresent(message -> {
            try {
                deliver(message, now);
                messages.sent(message.id(), now);
            } catch (NotDelivered refused) {
                refused(message, refused, now);
            }
        });
    }

    private void deliver(Outgoing message, Instant now) throws NotDelivered {
        if (message.channel() == Channel.MAIL) {
            mailer.send(message.recipient(), message.subject(), message.body());
        } else if (message.channel() == Channel.SMS) {
            texts.post(message.id(), message.recipient(), message.body());
        } else if (message.robot() == null) {
            throw new NotDelivered("robot deleted");
        } else {
            var robot = message.robot();
            groups.post(RobotRequest.of(robot.kind(), robot.address(), robot.secret(), message.body(), now));
        }
    }

    private void refused(Outgoing message, NotDelivered refused, Instant now) {
        int attempts = message.attempts() + 1;
        if (attempts > AGAIN.size()) {
            messages.undeliverable(message.id(), attempts, refused.refusal());
        } else {
            var next = now.plus(AGAIN.get(attempts - 1));
            messages.refused(message.id(), attempts, refused.refusal(), next);
            schedule(message.id(), next);
        }
    }

    private void schedule(UUID id, Instant at) {
        jobs.schedule(this, id.toString(), at, new Task(id));
    }
}
