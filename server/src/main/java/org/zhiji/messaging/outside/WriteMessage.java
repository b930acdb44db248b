package org.zhiji.messaging.outside;

import static org.jooq.Records.mapping;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.GROUP_ROBOT;
import static zhiji.sql.tenant.Tables.MESSAGE_LINE;
import static zhiji.sql.tenant.Tables.NOTICE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Employees;
import org.zhiji.messaging.outside.MessageText.Line;
import org.zhiji.platform.job.OneTimeJob;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Makes one message of all that was laid aside for a person or a group, and sends it off. */
@Component
class WriteMessage implements OneTimeJob<WriteMessage.Reader> {

    private final DSLContext db;
    private final Employees employees;
    private final MessageText text;
    private final SendMessages send;
    private final ObjectMapper json;

    WriteMessage(DSLContext db, Employees employees, MessageText text, SendMessages send, ObjectMapper json) {
        this.db = db;
        this.employees = employees;
        this.text = text;
        this.send = send;
        this.json = json;
    }

    /** For whom: a person or a group. */
    record Reader(@Nullable UUID employeeId, @Nullable UUID robotId) {

        String key() {
            return employeeId == null ? "group/" + robotId : "person/" + employeeId;
        }

        Condition lines() {
            return employeeId == null ? MESSAGE_LINE.ROBOT_ID.eq(robotId) : MESSAGE_LINE.EMPLOYEE_ID.eq(employeeId);
        }
    }

    @Override
    public String name() {
        return "write-message";
    }

    @Override
    public Class<Reader> payload() {
        return Reader.class;
    }

    @Override
    @Transactional
    public void run(Reader reader, Instant now) {
        var lines = take(reader);
        if (lines.isEmpty()) {
            return;
        }
        if (reader.employeeId() == null) {
            toGroup(reader, lines, now);
        } else {
            toMailbox(reader, lines, now);
        }
    }

    private List<Line> take(Reader reader) {
        var taken = db.deleteFrom(MESSAGE_LINE)
                .where(reader.lines())
                .returning(MESSAGE_LINE.NOTICE_ID)
                .fetch(MESSAGE_LINE.NOTICE_ID);
        return db.select(
                        NOTICE.KIND,
                        NOTICE.SUBJECT_ID,
                        NOTICE.ARGS.convertFrom(this::args),
                        EMPLOYEE.NAME,
                        NOTICE.AT,
                        NOTICE.READ_AT)
                .from(NOTICE)
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(NOTICE.EMPLOYEE_ID))
                .where(NOTICE.ID.in(taken))
                .orderBy(NOTICE.AT, NOTICE.ID)
                .fetch(mapping(Line::new));
    }

    private Map<String, Object> args(JSONB args) {
        return json.readValue(args.data(), new TypeReference<>() {});
    }

    /** What the person has read meanwhile needs no mail. */
    private void toMailbox(Reader reader, List<Line> lines, Instant now) {
        var unread = lines.stream().filter(line -> line.readAt() == null).toList();
        if (unread.isEmpty()) {
            return;
        }
        employees
                .mailbox(Objects.requireNonNull(reader.employeeId()))
                .ifPresent(mailbox -> send.store(
                        reader,
                        Channel.MAIL,
                        mailbox.address(),
                        text.mail(mailbox.name(), unread, mailbox.language()),
                        now));
    }

    private void toGroup(Reader reader, List<Line> lines, Instant now) {
        db.select(GROUP_ROBOT.KIND, GROUP_ROBOT.NAME)
                .from(GROUP_ROBOT)
                .where(GROUP_ROBOT.ID.eq(reader.robotId()), GROUP_ROBOT.ACTIVE.isTrue())
                .fetchOptional()
                .ifPresent(robot ->
                        send.store(reader, Channel.valueOf(robot.value1()), robot.value2(), text.group(lines), now));
    }
}
