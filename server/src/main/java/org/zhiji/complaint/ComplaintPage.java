package org.zhiji.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhiji.complaint.ComplaintView.ComplaintClockView;
import org.zhiji.complaint.ComplaintView.ComplaintToldView;
import org.zhiji.identity.Actor;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.problem.Problem;
import org.zhiji.worktime.CalendarWarning;
import org.zhiji.worktime.WorkCalendar;
import org.zhiji.worktime.WorkCalendars;

/** One complaint with its whole story, as its page and the printed form show it now. */
@Component
class ComplaintPage {

    private final ComplaintReading reading;
    private final WorkCalendars calendars;
    private final Notices notices;
    private final ComplaintLinks links;

    ComplaintPage(ComplaintReading reading, WorkCalendars calendars, Notices notices, ComplaintLinks links) {
        this.reading = reading;
        this.calendars = calendars;
        this.notices = notices;
        this.links = links;
    }

    ComplaintLetter letter(Actor actor, UUID id) {
        return ComplaintLetter.of(find(actor, id));
    }

    ComplaintView get(Actor actor, UUID id, Instant now, Locale locale) {
        var known = find(actor, id);
        var department = known.matter().department().id();
        var calendar = calendars.of(department);
        return new ComplaintView(
                id,
                known.complaintNo(),
                known.status(),
                known.matter(),
                known.handling(),
                known.customer(),
                known.vehicle(),
                known.order(),
                known.clocks().stream()
                        .map(clock -> clockView(clock, calendar, now))
                        .toList(),
                known.recipients(),
                known.story(),
                links.of(actor, id),
                known.compensations(),
                notices.told(ComplaintNotices.SUBJECT, id).stream()
                        .map(told -> new ComplaintToldView(told.kind(), told.name(), told.at(), told.readAt()))
                        .toList(),
                NextSteps.of(
                        actor,
                        known.status(),
                        known.matter().handlingWanted(),
                        known.handling().repliedAt(),
                        known.handling().unreachableAt()),
                warnings(department, known.clocks(), now, locale),
                known.version());
    }

    private ComplaintReading.Known find(Actor actor, UUID id) {
        return reading.find(actor, id).orElseThrow(() -> Problem.notFound(ComplaintNotices.SUBJECT));
    }

    private static ComplaintClockView clockView(ComplaintClock clock, WorkCalendar calendar, Instant now) {
        var end = clock.stoppedAt() == null ? now : clock.stoppedAt();
        return new ComplaintClockView(
                clock.kind(),
                clock.round(),
                clock.startedAt(),
                clock.dueAt(),
                clock.stoppedAt(),
                clock.stopReason(),
                clock.late(now),
                Math.max(0, calendar.minutesBetween(clock.startedAt(), end)),
                calendar.minutesBetween(clock.startedAt(), clock.dueAt()),
                clock.pausedMinutes());
    }

    private List<CalendarWarning> warnings(UUID department, List<ComplaintClock> clocks, Instant now, Locale locale) {
        return clocks.stream()
                .filter(ComplaintClock::running)
                .map(ComplaintClock::dueAt)
                .max(Instant::compareTo)
                .map(due -> calendars.warnings(department, now, due, locale))
                .orElse(List.of());
    }
}
