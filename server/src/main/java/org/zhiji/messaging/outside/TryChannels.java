package org.zhiji.messaging.outside;

import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Typed;

/** Sends a message at once, so that the administrator sees whether a way is open; what the other side says is shown. */
@Component
class TryChannels {

    private final DSLContext db;
    private final Mailer mailer;
    private final GroupPost groups;
    private final KeepRobots robots;
    private final NoticeWords words;

    TryChannels(DSLContext db, Mailer mailer, GroupPost groups, KeepRobots robots, NoticeWords words) {
        this.db = db;
        this.mailer = mailer;
        this.groups = groups;
        this.robots = robots;
        this.words = words;
    }

    /** @return where it went: the asker's own mailbox */
    String mail(Actor actor, Locale locale) {
        if (!mailer.ready()) {
            throw OutsideProblem.NO_MAIL_SERVER.problem();
        }
        var address = Typed.orNull(db.select(EMPLOYEE.EMAIL)
                .from(EMPLOYEE)
                .where(EMPLOYEE.ID.eq(actor.id()))
                .fetchOne(EMPLOYEE.EMAIL));
        if (address == null) {
            throw OutsideProblem.NO_OWN_ADDRESS.problem();
        }
        try {
            mailer.send(
                    address, words.say("notice.mail.test-subject", locale), words.say("notice.mail.test-body", locale));
        } catch (NotDelivered refused) {
            throw OutsideProblem.NOT_DELIVERED.problem(refused.refusal());
        }
        return address;
    }

    void robot(UUID id, Instant now) {
        var robot = robots.get(id);
        try {
            groups.post(RobotRequest.of(
                    RobotKind.valueOf(robot.getKind()),
                    robot.getAddress(),
                    robot.getSecret(),
                    words.say("notice.group.test", Locale.SIMPLIFIED_CHINESE),
                    now));
        } catch (NotDelivered refused) {
            throw OutsideProblem.NOT_DELIVERED.problem(refused.refusal());
        }
    }
}
