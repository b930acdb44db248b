package org.zhiji.messaging.outside;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.GROUP_ROBOT;
import static zhiji.sql.tenant.Tables.OUTGOING_MESSAGE;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.messaging.outside.MessageText.Written;
import org.zhiji.messaging.outside.WriteMessage.Reader;
import org.zhiji.platform.Ids;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;
import org.zhiji.platform.web.Sensitive;

/** Every message that left or shall leave the house, as the proof of what was sent to whom and when. */
@Repository
class OutgoingMessages {

    private final DSLContext db;

    OutgoingMessages(DSLContext db) {
        this.db = db;
    }

    enum Status {
        WAITING,
        SENT,
        UNDELIVERABLE
    }

    /** What is needed to send one. */
    record Outgoing(
            UUID id,
            Channel channel,
            String recipient,
            String subject,
            String body,
            int attempts,
            @Nullable Robot robot) {}

    record Robot(RobotKind kind, String address, @Nullable String secret) {}

    record OutgoingMessageRow(
            UUID id,
            Channel channel,
            @Nullable String employeeName,
            String recipient,
            String subject,
            String body,
            Status status,
            int attempts,
            @Nullable String refusal,
            Instant createdAt,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant sentAt) {

        /** Whoever sees to what was not delivered need not know the telephone of a customer. */
        OutgoingMessageRow masked() {
            return channel != Channel.SMS
                    ? this
                    : new OutgoingMessageRow(
                            id,
                            channel,
                            employeeName,
                            Sensitive.phone(recipient, false).shown(),
                            subject,
                            body,
                            status,
                            attempts,
                            refusal,
                            createdAt,
                            nextAttemptAt,
                            sentAt);
        }
    }

    UUID insert(Reader reader, Channel channel, String recipient, Written written, Instant now) {
        var id = Ids.next();
        insert(id, reader, channel, recipient, written, now);
        return id;
    }

    void insert(UUID id, Reader reader, Channel channel, String recipient, Written written, Instant now) {
        db.insertInto(OUTGOING_MESSAGE)
                .set(OUTGOING_MESSAGE.ID, id)
                .set(OUTGOING_MESSAGE.EMPLOYEE_ID, reader.employeeId())
                .set(OUTGOING_MESSAGE.ROBOT_ID, reader.robotId())
                .set(OUTGOING_MESSAGE.CHANNEL, channel.name())
                .set(OUTGOING_MESSAGE.RECIPIENT, recipient)
                .set(OUTGOING_MESSAGE.SUBJECT, written.subject())
                .set(OUTGOING_MESSAGE.BODY, written.body())
                .set(OUTGOING_MESSAGE.STATUS, Status.WAITING.name())
                .set(OUTGOING_MESSAGE.CREATED_AT, now)
                .set(OUTGOING_MESSAGE.NEXT_ATTEMPT_AT, now)
                .execute();
    }

    /** Absent if it was sent or given up meanwhile. */
    Optional<Outgoing> waiting(UUID id) {
        return db.select(
                        OUTGOING_MESSAGE.ID,
                        OUTGOING_MESSAGE.CHANNEL.convertFrom(Channel::valueOf),
                        OUTGOING_MESSAGE.RECIPIENT,
                        OUTGOING_MESSAGE.SUBJECT,
                        OUTGOING_MESSAGE.BODY,
                        OUTGOING_MESSAGE.ATTEMPTS,
                        row(GROUP_ROBOT.KIND, GROUP_ROBOT.ADDRESS, GROUP_ROBOT.SECRET)
                                .mapping((kind, address, secret) ->
                                        kind == null ? null : new Robot(RobotKind.valueOf(kind), address, secret)))
                .from(OUTGOING_MESSAGE)
                .leftJoin(GROUP_ROBOT)
                .on(GROUP_ROBOT.ID.eq(OUTGOING_MESSAGE.ROBOT_ID))
                .where(OUTGOING_MESSAGE.ID.eq(id), OUTGOING_MESSAGE.STATUS.eq(Status.WAITING.name()))
                .fetchOptional(mapping(Outgoing::new));
    }

    @Transactional
    public void sent(UUID id, Instant now) {
        db.update(OUTGOING_MESSAGE)
                .set(OUTGOING_MESSAGE.STATUS, Status.SENT.name())
                .set(OUTGOING_MESSAGE.ATTEMPTS, OUTGOING_MESSAGE.ATTEMPTS.plus(1))
                .set(OUTGOING_MESSAGE.SENT_AT, now)
                .setNull(OUTGOING_MESSAGE.NEXT_ATTEMPT_AT)
                .setNull(OUTGOING_MESSAGE.REFUSAL)
                .where(OUTGOING_MESSAGE.ID.eq(id))
                .execute();
    }

    @Transactional
    public void refused(UUID id, int attempts, String refusal, Instant next) {
        db.update(OUTGOING_MESSAGE)
                .set(OUTGOING_MESSAGE.ATTEMPTS, attempts)
                .set(OUTGOING_MESSAGE.REFUSAL, refusal)
                .set(OUTGOING_MESSAGE.NEXT_ATTEMPT_AT, next)
                .where(OUTGOING_MESSAGE.ID.eq(id))
                .execute();
    }

    @Transactional
    public void undeliverable(UUID id, int attempts, String refusal) {
        db.update(OUTGOING_MESSAGE)
                .set(OUTGOING_MESSAGE.STATUS, Status.UNDELIVERABLE.name())
                .set(OUTGOING_MESSAGE.ATTEMPTS, attempts)
                .set(OUTGOING_MESSAGE.REFUSAL, refusal)
                .setNull(OUTGOING_MESSAGE.NEXT_ATTEMPT_AT)
                .where(OUTGOING_MESSAGE.ID.eq(id))
                .execute();
    }

    /** Takes up again what was given up; what waits is tried at once, what was sent is not sent twice. */
    void waiting(UUID id, Instant now) {
        var status = db.select(OUTGOING_MESSAGE.STATUS)
                .from(OUTGOING_MESSAGE)
                .where(OUTGOING_MESSAGE.ID.eq(id))
                .forUpdate()
                .fetchOptional(OUTGOING_MESSAGE.STATUS)
                .orElseThrow(() -> Problem.notFound("outgoing-message"));
        if (Status.valueOf(status) == Status.SENT) {
            throw OutsideProblem.ALREADY_SENT.problem();
        }
        db.update(OUTGOING_MESSAGE)
                .set(OUTGOING_MESSAGE.STATUS, Status.WAITING.name())
                .set(OUTGOING_MESSAGE.ATTEMPTS, 0)
                .set(OUTGOING_MESSAGE.NEXT_ATTEMPT_AT, now)
                .where(OUTGOING_MESSAGE.ID.eq(id))
                .execute();
    }

    Page<OutgoingMessageRow> list(@Nullable Status status, @Nullable String after, int size) {
        var behind = Cursor.decode(after)
                .map(cursor -> row(OUTGOING_MESSAGE.CREATED_AT, OUTGOING_MESSAGE.ID)
                        .lt(val(cursor.instant(0)), val(cursor.id(1))))
                .orElse(noCondition());
        var rows = db
                .select(
                        OUTGOING_MESSAGE.ID,
                        OUTGOING_MESSAGE.CHANNEL.convertFrom(Channel::valueOf),
                        EMPLOYEE.NAME,
                        OUTGOING_MESSAGE.RECIPIENT,
                        OUTGOING_MESSAGE.SUBJECT,
                        OUTGOING_MESSAGE.BODY,
                        OUTGOING_MESSAGE.STATUS.convertFrom(Status::valueOf),
                        OUTGOING_MESSAGE.ATTEMPTS,
                        OUTGOING_MESSAGE.REFUSAL,
                        OUTGOING_MESSAGE.CREATED_AT,
                        OUTGOING_MESSAGE.NEXT_ATTEMPT_AT,
                        OUTGOING_MESSAGE.SENT_AT)
                .from(OUTGOING_MESSAGE)
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(OUTGOING_MESSAGE.EMPLOYEE_ID))
                .where(behind)
                .and(status == null ? noCondition() : OUTGOING_MESSAGE.STATUS.eq(status.name()))
                .orderBy(OUTGOING_MESSAGE.CREATED_AT.desc(), OUTGOING_MESSAGE.ID.desc())
                .limit(size + 1)
                .fetch(mapping(OutgoingMessageRow::new))
                .stream()
                .map(OutgoingMessageRow::masked)
                .toList();
        return Page.of(rows, size, it -> Cursor.of(it.createdAt(), it.id()), null);
    }
}
