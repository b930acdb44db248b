package org.zhiji.messaging.outside;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.messaging.outside.OutgoingMessages.OutgoingMessageRow;
import org.zhiji.platform.settings.MailSettings;
import org.zhiji.platform.settings.SmsSettings;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;
import org.zhiji.platform.web.Page;

@RestController
@RequestMapping("/api")
class OutgoingMessageController {

    private final OutgoingMessages messages;
    private final ResendMessage resend;
    private final KeepRobots robots;
    private final TryChannels tries;
    private final Mailer mailer;
    private final MailSettings mail;
    private final SmsSettings sms;
    private final Time time;

    OutgoingMessageController(
            OutgoingMessages messages,
            ResendMessage resend,
            KeepRobots robots,
            TryChannels tries,
            Mailer mailer,
            MailSettings mail,
            SmsSettings sms,
            Time time) {
        this.messages = messages;
        this.resend = resend;
        this.robots = robots;
        this.tries = tries;
        this.mailer = mailer;
        this.mail = mail;
        this.sms = sms;
        this.time = time;
    }

    /**
     * The ways out.
     *
     * @param mail         absent while no server is configured
     * @param smsSimulated no gateway is configured: text messages are only written down
     */
    record MessageChannelsView(@Nullable MailView mail, boolean smsSimulated, List<GroupRobotView> robots) {}

    record MailView(String server, String from) {}

    record TestMailView(String address) {}

    @GetMapping("/message-channels")
    @Requires(Right.POLICY_EDIT)
    MessageChannelsView getMessageChannels() {
        var from = mail.from() == null ? mail.user() : mail.from();
        return new MessageChannelsView(
                mailer.ready() ? new MailView(mail.host() + ":" + mail.port(), String.valueOf(from)) : null,
                sms.url() == null,
                robots.all());
    }

    @PostMapping("/message-channels/mail/test")
    @Requires(Right.POLICY_EDIT)
    TestMailView sendTestMail(Actor actor, Locale locale) {
        return new TestMailView(tries.mail(actor, locale));
    }

    @PostMapping("/group-robots")
    @Requires(Right.POLICY_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<GroupRobotView> createGroupRobot(Actor actor, @Valid @RequestBody GroupRobotForm form) {
        var robot = robots.create(actor, form, time.now());
        return ResponseEntity.created(URI.create("/api/group-robots/" + robot.id()))
                .eTag(ExpectedVersion.tag(robot.version()))
                .body(robot);
    }

    @PutMapping("/group-robots/{id}")
    @Requires(Right.POLICY_EDIT)
    ResponseEntity<GroupRobotView> changeGroupRobot(
            Actor actor, @PathVariable UUID id, ExpectedVersion seen, @Valid @RequestBody GroupRobotForm form) {
        var robot = robots.change(actor, id, form, seen, time.now());
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(robot.version())).body(robot);
    }

    @DeleteMapping("/group-robots/{id}")
    @Requires(Right.POLICY_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteGroupRobot(Actor actor, @PathVariable UUID id) {
        robots.delete(actor, id);
    }

    @PostMapping("/group-robots/{id}/test")
    @Requires(Right.POLICY_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sendTestToGroup(@PathVariable UUID id) {
        tries.robot(id, time.now());
    }

    @GetMapping("/outgoing-messages")
    @Requires(Right.POLICY_EDIT)
    Page<OutgoingMessageRow> listOutgoingMessages(
            @RequestParam(required = false) OutgoingMessages.@Nullable Status status,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size) {
        return messages.list(status, after, Page.size(size));
    }

    @PostMapping("/outgoing-messages/{id}/attempts")
    @Requires(Right.POLICY_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resendOutgoingMessage(@PathVariable UUID id) {
        resend.run(id, time.now());
    }
}
