package org.zhiji.customer;

import static zhiji.sql.tenant.Tables.REVEAL_LOG;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Ids;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;

/** Looking at one hidden value: for a stated purpose, on the log, and counted. */
@Component
class Reveals {

    private final DSLContext db;
    private final Time time;
    private final ApplicationEventPublisher events;
    private final Map<String, Revealable> subjects;

    Reveals(DSLContext db, Time time, ApplicationEventPublisher events, List<Revealable> subjects) {
        this.db = db;
        this.time = time;
        this.events = events;
        this.subjects = subjects.stream().collect(Collectors.toMap(Revealable::subjectType, Function.identity()));
    }

    record Revealed(String value, int today) {}

    @Transactional
    public Revealed reveal(Actor actor, String type, UUID id, String field, String purpose, Instant now) {
        var subject = subjects.get(type);
        if (subject == null) {
            throw Problem.notFound("record");
        }
        var value = subject.value(actor, id, field).orElseThrow(() -> Problem.notFound(type));
        db.insertInto(REVEAL_LOG)
                .set(REVEAL_LOG.ID, Ids.next())
                .set(REVEAL_LOG.EMPLOYEE_ID, actor.id())
                .set(REVEAL_LOG.AT, now)
                .set(REVEAL_LOG.SUBJECT_TYPE, type)
                .set(REVEAL_LOG.SUBJECT_ID, id)
                .set(REVEAL_LOG.FIELD, field)
                .set(REVEAL_LOG.PURPOSE, purpose.strip())
                .execute();
        var dayStart =
                now.atZone(time.zone()).toLocalDate().atStartOfDay(time.zone()).toInstant();
        var today = db.fetchCount(REVEAL_LOG, REVEAL_LOG.EMPLOYEE_ID.eq(actor.id()), REVEAL_LOG.AT.ge(dayStart));
        events.publishEvent(new ContactRevealed(actor.id(), type, id, today, now));
        return new Revealed(value, today);
    }
}
