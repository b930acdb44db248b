package org.zhiji.worktime;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;

/** Everything that changes a calendar; afterwards what is still running is due by the new one. */
@Component
@Transactional
class EditCalendar {

    private static final String SUBJECT = "work-calendar";

    private final CalendarRepository repository;
    private final AuditLog auditLog;
    private final ApplicationEventPublisher events;

    EditCalendar(CalendarRepository repository, AuditLog auditLog, ApplicationEventPublisher events) {
        this.repository = repository;
        this.auditLog = auditLog;
        this.events = events;
    }

    /** A new calendar starts as a copy of the standard one, so that nobody types the national days again. */
    UUID create(Actor actor, String name, Instant now) {
        refuseTakenName(name, null);
        var standard = repository.standard();
        var calendar = new StoredCalendar(
                Ids.next(),
                name.strip(),
                standard.zone(),
                false,
                standard.followsNational(),
                standard.week(),
                standard.days(),
                1);
        repository.insert(calendar, now);
        auditLog.record(actor.id(), SUBJECT, calendar.id(), AuditAction.CREATED, null, Map.of("name", calendar.name()));
        return calendar.id();
    }

    void change(Actor actor, UUID id, CalendarForm form, ExpectedVersion expected, Instant now) {
        var before = find(id);
        expected.check(before.version());
        refuseTakenName(form.name(), id);
        var after = new StoredCalendar(
                id,
                form.name().strip(),
                zone(form.zone()),
                before.isDefault(),
                form.followsNational(),
                week(form.week()),
                before.days(),
                before.version());
        repository.update(after, now);
        auditLog.record(actor.id(), SUBJECT, id, AuditAction.UPDATED, facts(before), facts(after));
        events.publishEvent(new WorkCalendarChanged(id, now));
    }

    void putDay(Actor actor, UUID id, CalendarDay day, Instant now) {
        putDays(actor, id, List.of(day), now);
    }

    /** Adds days and replaces those already there; days of the same content change nothing. */
    DayChanges putDays(Actor actor, UUID id, List<CalendarDay> days, Instant now) {
        var calendar = find(id);
        var changes = DayChanges.between(calendar.days(), days);
        if (changes.changed() + changes.added() == 0) {
            return changes;
        }
        repository.putDays(id, changes.toStore());
        repository.touch(id, now);
        refuseIfNothingIsWorked(find(id));
        auditLog.record(
                actor.id(),
                SUBJECT,
                id,
                AuditAction.UPDATED,
                dayTexts(calendar.days(), changes.toStore()),
                dayTexts(changes.toStore(), changes.toStore()));
        events.publishEvent(new WorkCalendarChanged(id, now));
        return changes;
    }

    void removeDay(Actor actor, UUID id, LocalDate date, Instant now) {
        var calendar = find(id);
        if (!repository.removeDay(id, date)) {
            throw Problem.notFound("calendar-day");
        }
        repository.touch(id, now);
        var day = calendar.days().stream()
                .filter(known -> known.date().equals(date))
                .toList();
        auditLog.record(actor.id(), SUBJECT, id, AuditAction.UPDATED, dayTexts(day, day), null);
        events.publishEvent(new WorkCalendarChanged(id, now));
    }

    void setDepartments(Actor actor, UUID id, Set<UUID> departments, Instant now) {
        find(id);
        if (!repository.departmentsExist(departments)) {
            throw Problem.invalid(FieldError.of("departmentIds", "worktime.unknown-department"));
        }
        var before = repository.departments().getOrDefault(id, List.of()).stream()
                .map(CalendarRepository.DepartmentName::id)
                .collect(Collectors.toSet());
        if (before.equals(departments)) {
            return;
        }
        repository.setDepartments(id, departments);
        auditLog.record(
                actor.id(),
                SUBJECT,
                id,
                AuditAction.UPDATED,
                Map.of("departments", before),
                Map.of("departments", departments));
        events.publishEvent(new WorkCalendarChanged(id, now));
    }

    private StoredCalendar find(UUID id) {
        return repository.find(id).orElseThrow(() -> Problem.notFound("work-calendar"));
    }

    private void refuseTakenName(String name, @Nullable UUID own) {
        var taken = repository.all().stream()
                .anyMatch(known -> known.name().equalsIgnoreCase(name.strip())
                        && !known.id().equals(own));
        if (taken) {
            throw WorktimeProblem.NAME_TAKEN.problem(name.strip());
        }
    }

    /** Closing every day of years ahead would leave deadlines that never come. */
    private static void refuseIfNothingIsWorked(StoredCalendar calendar) {
        var work = calendar.toWorkCalendar();
        try {
            var last = work.days().lastKey();
            work.workingDayFrom(work.days().firstKey());
            work.workingDayFrom(last);
        } catch (IllegalStateException e) {
            throw WorktimeProblem.NO_WORK_LEFT.problem();
        }
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw Problem.invalid(FieldError.of("zone", "worktime.unknown-zone", text));
        }
    }

    private static Map<DayOfWeek, List<Shift>> week(List<WeekdayForm> form) {
        var week = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        var seen = new HashSet<Integer>();
        for (int i = 0; i < form.size(); i++) {
            var day = form.get(i);
            if (!seen.add(day.weekday())) {
                throw Problem.invalid(FieldError.of("week[" + i + "].weekday", "worktime.weekday-twice"));
            }
            try {
                var shifts = Shift.ordered(day.shifts().stream()
                        .map(shift -> Shift.of(shift.from(), shift.to()))
                        .toList());
                if (!shifts.isEmpty()) {
                    week.put(DayOfWeek.of(day.weekday()), shifts);
                }
            } catch (IllegalArgumentException | DateTimeException e) {
                throw Problem.invalid(FieldError.of("week[" + i + "].shifts", "worktime.shifts"));
            }
        }
        if (week.isEmpty()) {
            throw WorktimeProblem.NO_SHIFTS.problem();
        }
        return week;
    }

    private static Map<String, Object> facts(StoredCalendar calendar) {
        return Map.of(
                "name",
                calendar.name(),
                "zone",
                calendar.zone().getId(),
                "followsNational",
                calendar.followsNational(),
                "week",
                calendar.week().toString());
    }

    private static Map<String, String> dayTexts(List<CalendarDay> days, List<CalendarDay> only) {
        var dates = only.stream().map(CalendarDay::date).collect(Collectors.toSet());
        return days.stream()
                .filter(day -> dates.contains(day.date()))
                .collect(Collectors.toMap(day -> day.date().toString(), day -> day.type() + " " + day.name()));
    }
}
