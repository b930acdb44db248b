package org.zhiji.followup.incoming;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.followup.Callers;
import org.zhiji.identity.Actor;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.live.Live;
import org.zhiji.worktime.WorkCalendars;
import zhiji.sql.tenant.tables.records.IncomingCallRecord;

/**
 * What the telephone system says: it rings, somebody took it, nobody took it. The browser of whoever sits at the extension
 * hears of it at once; a call that nobody took is to be returned the same day. Told twice, nothing happens twice.
 */
@Service
class HearOfCall {

    static final String TOPIC = "telephone";

    private final IncomingCalls calls;
    private final Extensions extensions;
    private final Callers callers;
    private final WorkCalendars calendars;
    private final Notices notices;
    private final Live live;
    private final AuditLog audit;

    HearOfCall(
            IncomingCalls calls,
            Extensions extensions,
            Callers callers,
            WorkCalendars calendars,
            Notices notices,
            Live live,
            AuditLog audit) {
        this.calls = calls;
        this.extensions = extensions;
        this.callers = callers;
        this.calendars = calendars;
        this.notices = notices;
        this.live = live;
        this.audit = audit;
    }

    /**
     * One message of the telephone system.
     *
     * @param answered absent while it rings
     */
    record Heard(
            String number,
            @Nullable Boolean answered,
            @Nullable String extension,
            @Nullable String externalId,
            @Nullable Integer durationSeconds) {}

    @Transactional
    public UUID run(Actor actor, Heard heard, Instant now) {
        var known = calls.known(heard.externalId(), heard.number(), now);
        var call = known.orElseGet(() -> fresh(actor, heard, now));
        var before = CallStatus.valueOf(call.getStatus());
        if (before == CallStatus.RINGING) {
            move(call, heard, now);
        }
        if (heard.durationSeconds() != null) {
            call.setDurationSeconds(heard.durationSeconds());
        }
        if (known.isPresent()) {
            calls.save(call);
        } else {
            calls.insert(call);
        }
        var after = CallStatus.valueOf(call.getStatus());
        if (after == CallStatus.MISSED && before == CallStatus.RINGING) {
            missed(actor, call, now);
        } else {
            Stream.concat(
                            Stream.ofNullable(call.getEmployeeId()),
                            Stream.of(call.getAlsoAt()).flatMap(it -> extensions.at(it).stream()))
                    .distinct()
                    .forEach(employee -> live.tell(employee, TOPIC));
        }
        return call.getId();
    }

    private IncomingCallRecord fresh(Actor actor, Heard heard, Instant now) {
        var holder = calls.holder(heard.number());
        var employee = extensions
                .at(heard.extension())
                .or(() -> holder.map(IncomingCalls.Holder::ownerId).filter(callers.ids()::contains));
        var call = new IncomingCallRecord();
        call.setId(Ids.next());
        call.setNumber(heard.number());
        call.setStatus(CallStatus.RINGING.name());
        call.setAt(now);
        call.setExtension(heard.extension());
        call.setEmployeeId(employee.orElse(null));
        call.setDepartmentId(employee.map(calls::departmentOf)
                .or(() -> holder.map(IncomingCalls.Holder::departmentId))
                .orElseGet(() -> calls.departmentOf(actor.id())));
        call.setCustomerId(holder.map(IncomingCalls.Holder::customerId).orElse(null));
        call.setBySystem(true);
        call.setExternalId(heard.externalId());
        call.setTries(0);
        call.setAlsoAt(new String[0]);
        return call;
    }

    private void move(IncomingCallRecord call, Heard heard, Instant now) {
        if (heard.answered() == null) {
            ringAlso(call, heard.extension());
            return;
        }
        if (heard.answered()) {
            extensions.at(heard.extension()).ifPresent(call::setEmployeeId);
            call.setStatus(CallStatus.ANSWERED.name());
            call.setAnsweredAt(now);
            return;
        }
        if (stillRings(call, heard.extension())) {
            return;
        }
        var calendar = calendars.of(call.getDepartmentId());
        call.setStatus(CallStatus.MISSED.name());
        call.setDueOn(calendar.workingDayFrom(calendar.dateOf(now)));
    }

    private static void ringAlso(IncomingCallRecord call, @Nullable String extension) {
        if (extension != null && !extension.equals(call.getExtension())) {
            call.setAlsoAt(Stream.concat(Stream.of(call.getAlsoAt()), Stream.of(extension))
                    .distinct()
                    .toArray(String[]::new));
        }
    }

    /** One of several telephones has given up; the others go on. */
    private boolean stillRings(IncomingCallRecord call, @Nullable String extension) {
        if (extension == null || call.getAlsoAt().length == 0) {
            return false;
        }
        var others = Stream.concat(Stream.ofNullable(call.getExtension()), Stream.of(call.getAlsoAt()))
                .filter(it -> !it.equals(extension))
                .toList();
        if (others.isEmpty()) {
            return false;
        }
        call.setExtension(others.getFirst());
        extensions.at(others.getFirst()).ifPresent(call::setEmployeeId);
        call.setAlsoAt(others.stream().skip(1).toArray(String[]::new));
        return true;
    }

    private void missed(Actor actor, IncomingCallRecord call, Instant now) {
        audit.record(
                actor.id(),
                "incoming-call",
                call.getId(),
                AuditAction.CREATED,
                null,
                Map.of("status", CallStatus.MISSED, "dueOn", call.getDueOn()));
        var told = call.getEmployeeId() == null
                ? callers.roster().of(call.getDepartmentId(), null)
                : List.of(call.getEmployeeId());
        notices.send(told, "telephone.missed", "incoming-call", call.getId(), Map.of(), now);
        told.forEach(employee -> live.tell(employee, TOPIC));
    }
}
