package org.zhiji.messaging.outside;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.GROUP_ROBOT;
import static zhiji.sql.tenant.Tables.MESSAGE_LINE;
import static zhiji.sql.tenant.Tables.MESSAGE_PREFERENCE;
import static zhiji.sql.tenant.Tables.NOTICE;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiji.messaging.NoticesGiven;
import org.zhiji.messaging.outside.WriteMessage.Reader;
import org.zhiji.platform.Ids;
import org.zhiji.platform.job.Jobs;

/**
 * Lays aside what people shall also hear outside the application, in the transaction that tells them. Ten minutes' news
 * become one message, and only what is urgent goes at once: nobody reads a storm.
 */
@Component
class CollectLines {

    static final Duration TOGETHER = Duration.ofMinutes(10);

    private final DSLContext db;
    private final Mailer mailer;
    private final Jobs jobs;
    private final WriteMessage write;

    CollectLines(DSLContext db, Mailer mailer, Jobs jobs, WriteMessage write) {
        this.db = db;
        this.mailer = mailer;
        this.jobs = jobs;
        this.write = write;
    }

    @EventListener
    void on(NoticesGiven given) {
        boolean urgent = NoticeWords.urgent(given.kind());
        var readers = new HashSet<Reader>();
        if (mailer.ready()) {
            forMailboxes(given.notices(), urgent).forEach((notice, employee) -> {
                lay(notice, employee, null);
                readers.add(new Reader(employee, null));
            });
        }
        forGroups(given.notices(), urgent)
                .forEach((notice, robots) -> robots.forEach(robot -> {
                    lay(notice, null, robot);
                    readers.add(new Reader(null, robot));
                }));
        readers.forEach(reader -> jobs.schedule(
                write, reader.key() + (urgent ? "/urgent" : ""), urgent ? given.at() : together(given.at()), reader));
    }

    /** The same moment for all that comes within ten minutes, so that the second finds the job of the first. */
    static Instant together(Instant at) {
        long step = TOGETHER.toSeconds();
        return Instant.ofEpochSecond((at.getEpochSecond() / step + 1) * step);
    }

    private Map<UUID, UUID> forMailboxes(List<UUID> notices, boolean urgent) {
        var wanted = coalesce(MESSAGE_PREFERENCE.MAIL, val(MailPreference.ALL.name()));
        return db.select(NOTICE.ID, EMPLOYEE.ID)
                .from(NOTICE)
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(NOTICE.EMPLOYEE_ID))
                .leftJoin(MESSAGE_PREFERENCE)
                .on(MESSAGE_PREFERENCE.EMPLOYEE_ID.eq(EMPLOYEE.ID))
                .where(
                        NOTICE.ID.eq(DSL.any(notices.toArray(UUID[]::new))),
                        EMPLOYEE.EMAIL.isNotNull(),
                        EMPLOYEE.EMAIL.ne(""),
                        urgent ? wanted.ne(MailPreference.NONE.name()) : wanted.eq(MailPreference.ALL.name()))
                .fetchMap(NOTICE.ID, EMPLOYEE.ID);
    }

    private Map<UUID, List<UUID>> forGroups(List<UUID> notices, boolean urgent) {
        return db.select(NOTICE.ID, GROUP_ROBOT.ID)
                .from(GROUP_ROBOT)
                .join(NOTICE)
                .on(NOTICE.ID.eq(DSL.any(notices.toArray(UUID[]::new))))
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(NOTICE.EMPLOYEE_ID))
                .join(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(EMPLOYEE.DEPARTMENT_ID))
                .where(
                        GROUP_ROBOT.ACTIVE.isTrue(),
                        within(),
                        urgent ? DSL.trueCondition() : GROUP_ROBOT.URGENT_ONLY.isFalse())
                .fetchGroups(NOTICE.ID, GROUP_ROBOT.ID);
    }

    private static Condition within() {
        var top = DEPARTMENT.as("top");
        return GROUP_ROBOT
                .DEPARTMENT_ID
                .isNull()
                .or(DEPARTMENT.PATH.startsWith(
                        DSL.field(select(top.PATH).from(top).where(top.ID.eq(GROUP_ROBOT.DEPARTMENT_ID)))));
    }

    private void lay(UUID notice, @Nullable UUID employee, @Nullable UUID robot) {
        db.insertInto(MESSAGE_LINE)
                .set(MESSAGE_LINE.ID, Ids.next())
                .set(MESSAGE_LINE.NOTICE_ID, notice)
                .set(MESSAGE_LINE.EMPLOYEE_ID, employee)
                .set(MESSAGE_LINE.ROBOT_ID, robot)
                .execute();
    }
}
