package org.zhiji.followup.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.followup.cadence.Rung.To;
import org.zhiji.followup.reminder.ContactReminders.Reminder;
import org.zhiji.followup.reminder.ContactReminders.Said;
import org.zhiji.followup.reminder.Ladder.Hour;
import org.zhiji.identity.Employees;
import org.zhiji.identity.Employees.Employee;
import org.zhiji.messaging.FewNames;
import org.zhiji.messaging.Notices;
import org.zhiji.worktime.WorkCalendar;
import org.zhiji.worktime.WorkCalendars;

/**
 * Climbs the ladders: each person hears once an hour of the day how many contacts wait, not contact by contact. Told
 * twice by a repeated job nobody is. Where there is no superior, the department's manager stands in his place.
 */
@Component
class RemindOfContacts {

    private static final String SUBJECT = "employee";
    private static final String GENERAL_MANAGER = "GENERAL_MANAGER";

    private final WaitingContacts contacts;
    private final WorkCalendars calendars;
    private final Employees employees;
    private final Notices notices;
    private final ContactReminders reminders;

    RemindOfContacts(
            WaitingContacts contacts,
            WorkCalendars calendars,
            Employees employees,
            Notices notices,
            ContactReminders reminders) {
        this.contacts = contacts;
        this.calendars = calendars;
        this.employees = employees;
        this.notices = notices;
        this.reminders = reminders;
    }

    /** What one person is told at one time. */
    private record Message(UUID recipient, String kind) {}

    @Transactional
    public void run(Hour hour, Instant now) {
        var standard = calendars.standard();
        var today = standard.dateOf(now);
        var calendarOf = remembered(calendars::of);
        var managersOf = remembered((UUID department) -> employees.nearestWithRole(GENERAL_MANAGER, department).stream()
                .map(Employee::id)
                .toList());
        var messages = new HashMap<Message, List<Waiting>>();
        for (var contact : contacts.around(today, standard.zone())) {
            for (var to : told(contact, today, hour, calendarOf.apply(contact.departmentId()))) {
                recipients(contact, to, managersOf)
                        .map(recipient -> new Message(recipient, kind(contact, recipient, today)))
                        .forEach(message -> messages.computeIfAbsent(message, it -> new ArrayList<>())
                                .add(contact));
            }
        }
        messages.forEach((message, waiting) -> tell(message, waiting, today, hour, now));
        reminders.add(messages.entrySet().stream()
                .flatMap(it -> it.getValue().stream()
                        .map(contact -> new Reminder(
                                contact.taskId(),
                                it.getKey().recipient(),
                                today,
                                said(contact, it.getKey().recipient(), today, hour),
                                now,
                                actBy(today, calendarOf.apply(contact.departmentId())))))
                .toList());
    }

    private static Iterable<To> told(Waiting contact, LocalDate today, Hour hour, WorkCalendar calendar) {
        return contact.ladder().told(contact.on(), today, hour, calendar);
    }

    private static Stream<UUID> recipients(Waiting contact, To to, Function<UUID, List<UUID>> generalManagers) {
        return switch (to) {
            case OWNER -> Stream.of(contact.callerId());
            case SUPERIOR -> above(contact, generalManagers);
            case DEPARTMENT_MANAGER ->
                contact.managerId() == null || contact.managerId().equals(contact.callerId())
                        ? generalManagers.apply(contact.departmentId()).stream()
                        : Stream.of(contact.managerId());
            case GENERAL_MANAGER -> generalManagers.apply(contact.departmentId()).stream();
        };
    }

    private static Stream<UUID> above(Waiting contact, Function<UUID, List<UUID>> generalManagers) {
        return contact.superiorId() == null
                ? recipients(contact, To.DEPARTMENT_MANAGER, generalManagers)
                : Stream.of(contact.superiorId());
    }

    private static String kind(Waiting contact, UUID recipient, LocalDate today) {
        if (contact.on().isAfter(today)) {
            return "follow-up.coming";
        }
        return recipient.equals(contact.callerId()) ? "follow-up.overdue" : "follow-up.team-overdue";
    }

    private static Said said(Waiting contact, UUID recipient, LocalDate today, Hour hour) {
        if (contact.on().isAfter(today)) {
            return Said.AHEAD;
        }
        if (!recipient.equals(contact.callerId())) {
            return Said.ABOVE;
        }
        return hour == Hour.EVENING ? Said.SAME_DAY : Said.OVERDUE;
    }

    /** The end of the next working day: who hears of it in the evening has the whole of it. */
    private static Instant actBy(LocalDate today, WorkCalendar calendar) {
        return calendar.nextWorkingDay(today)
                .plusDays(1)
                .atStartOfDay(calendar.zone())
                .toInstant();
    }

    private void tell(Message message, List<Waiting> waiting, LocalDate today, Hour hour, Instant now) {
        var args =
                FewNames.of("callers", waiting.stream().map(Waiting::callerName).toList());
        args.put("calls", waiting.size());
        notices.sendOnce(
                "contacts/" + today + "/" + hour + "/" + message.kind(),
                List.of(message.recipient()),
                message.kind(),
                SUBJECT,
                message.recipient(),
                args,
                now);
    }

    private static <K, V> Function<K, V> remembered(Function<K, V> asked) {
        var known = new HashMap<K, V>();
        return key -> known.computeIfAbsent(key, asked);
    }
}
