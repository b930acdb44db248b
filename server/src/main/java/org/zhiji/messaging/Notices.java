package org.zhiji.messaging;

import static org.jooq.Records.mapping;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.NOTICE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.platform.Ids;
import org.zhiji.platform.live.Live;
import tools.jackson.databind.ObjectMapper;

/**
 * Front door: tells employees something, inside the application, at once. Each row is kept as the proof of who was told
 * what and when. The words are put together where they are read, from the kind and its arguments, in the reader's
 * language.
 */
@Component
public class Notices {

    static final String TOPIC = "notices";

    private final DSLContext db;
    private final ObjectMapper json;
    private final Live live;
    private final ApplicationEventPublisher events;

    Notices(DSLContext db, ObjectMapper json, Live live, ApplicationEventPublisher events) {
        this.db = db;
        this.json = json;
        this.live = live;
        this.events = events;
    }

    /** Tells each of them; somebody on leave is told too, and so is the stand-in. */
    public void send(
            Collection<UUID> recipients,
            String kind,
            String subjectType,
            UUID subjectId,
            Map<String, ?> args,
            Instant now) {
        deliver(recipients, kind, subjectType, subjectId, args, null, now);
    }

    /** The same, but nobody hears it twice under one key, however often a job is repeated. */
    public void sendOnce(
            String key,
            Collection<UUID> recipients,
            String kind,
            String subjectType,
            UUID subjectId,
            Map<String, ?> args,
            Instant now) {
        deliver(recipients, kind, subjectType, subjectId, args, key, now);
    }

    /** Who was told what about a subject, and when they read it; oldest first. */
    public List<Told> told(String subjectType, UUID subjectId) {
        return db.select(NOTICE.KIND, NOTICE.EMPLOYEE_ID, EMPLOYEE.NAME, NOTICE.AT, NOTICE.READ_AT)
                .from(NOTICE)
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(NOTICE.EMPLOYEE_ID))
                .where(NOTICE.SUBJECT_TYPE.eq(subjectType), NOTICE.SUBJECT_ID.eq(subjectId))
                .orderBy(NOTICE.AT, NOTICE.ID)
                .fetch(mapping(Told::new));
    }

    /** Somebody has opened the subject itself: what was said about it counts as read. */
    @Transactional
    public void read(UUID employee, String subjectType, UUID subjectId, Instant now) {
        int read = db.update(NOTICE)
                .set(NOTICE.READ_AT, now)
                .where(
                        NOTICE.EMPLOYEE_ID.eq(employee),
                        NOTICE.SUBJECT_TYPE.eq(subjectType),
                        NOTICE.SUBJECT_ID.eq(subjectId),
                        NOTICE.READ_AT.isNull())
                .execute();
        if (read > 0) {
            live.tell(employee, TOPIC);
        }
    }

    /** Takes out of what was said about these subjects all that tells who it was about. */
    @Transactional
    public void forget(String subjectType, Collection<UUID> subjects) {
        db.update(NOTICE)
                .set(NOTICE.ARGS, JSONB.valueOf("{}"))
                .where(NOTICE.SUBJECT_TYPE.eq(subjectType))
                .and(NOTICE.SUBJECT_ID.eq(DSL.any(subjects.toArray(UUID[]::new))))
                .execute();
    }

    /** One delivery. */
    public record Told(
            String kind,
            UUID employeeId,
            String name,
            Instant at,
            @Nullable Instant readAt) {}

    private void deliver(
            Collection<UUID> recipients,
            String kind,
            String subjectType,
            UUID subjectId,
            Map<String, ?> args,
            @Nullable String key,
            Instant now) {
        var json = JSONB.valueOf(this.json.writeValueAsString(args));
        var given = new ArrayList<UUID>();
        addressees(Set.copyOf(recipients)).forEach((employee, insteadOf) -> {
            var id = Ids.next();
            int told = db.insertInto(NOTICE)
                    .set(NOTICE.ID, id)
                    .set(NOTICE.EMPLOYEE_ID, employee)
                    .set(NOTICE.INSTEAD_OF_ID, insteadOf.equals(employee) ? null : insteadOf)
                    .set(NOTICE.KIND, kind)
                    .set(NOTICE.SUBJECT_TYPE, subjectType)
                    .set(NOTICE.SUBJECT_ID, subjectId)
                    .set(NOTICE.ARGS, json)
                    .set(NOTICE.DEDUPE_KEY, key)
                    .set(NOTICE.AT, now)
                    .onConflictDoNothing()
                    .execute();
            if (told > 0) {
                live.tell(employee, TOPIC);
                given.add(id);
            }
        });
        if (!given.isEmpty()) {
            events.publishEvent(new NoticesGiven(kind, given, now));
        }
    }

    /** Everybody to be told, with the person it was meant for. Who has left hears nothing. */
    private Map<UUID, UUID> addressees(Set<UUID> recipients) {
        var addressees = new LinkedHashMap<UUID, UUID>();
        var standIns = new LinkedHashMap<UUID, UUID>();
        var delegate = EMPLOYEE.as("delegate");
        db.select(EMPLOYEE.ID, EMPLOYEE.STATUS, delegate.ID, delegate.STATUS)
                .from(EMPLOYEE)
                .leftJoin(delegate)
                .on(EMPLOYEE.DELEGATE_ID.eq(delegate.ID))
                .where(EMPLOYEE.ID.in(recipients), EMPLOYEE.STATUS.ne("LEFT"))
                .orderBy(EMPLOYEE.ID)
                .forEach(row -> {
                    addressees.put(row.value1(), row.value1());
                    if (row.value2().equals("LEAVE") && "ACTIVE".equals(row.value4())) {
                        standIns.put(row.value3(), row.value1());
                    }
                });
        standIns.forEach(addressees::putIfAbsent);
        return addressees;
    }
}
