package org.zhiji.followup.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.followup.intake.OpenOrders.OfAdvisor;
import org.zhiji.identity.Employees;
import org.zhiji.messaging.FewNames;
import org.zhiji.messaging.Notices;
import org.zhiji.worktime.WorkCalendars;

/**
 * At closing time whoever has the day's orders still is told; on the next working morning so is whoever is above. One
 * message for each person, not one for each order.
 */
@Component
class RemindOfHandOvers {

    private final OpenOrders orders;
    private final WorkCalendars calendars;
    private final Employees employees;
    private final Notices notices;

    RemindOfHandOvers(OpenOrders orders, WorkCalendars calendars, Employees employees, Notices notices) {
        this.orders = orders;
        this.calendars = calendars;
        this.employees = employees;
        this.notices = notices;
    }

    @Transactional
    public void inTheEvening(Instant now) {
        var standard = calendars.standard();
        var today = standard.dateOf(now);
        var due = new ArrayList<OfAdvisor>();
        for (var each : orders.byAdvisor(today, today, today, standard.zone())) {
            if (calendars.of(each.departmentId()).isWorkingDay(today)) {
                due.add(each);
            }
        }
        byPerson(due).forEach((advisor, open) -> tell(advisor, "order-hand-over.due", open, today, now));
    }

    /** What was delivered from the last working day on, weekends and holidays too. */
    @Transactional
    public void inTheMorning(Instant now) {
        var standard = calendars.standard();
        var today = standard.dateOf(now);
        if (!standard.isWorkingDay(today)) {
            return;
        }
        var since = today.minusDays(1);
        while (!standard.isWorkingDay(since)) {
            since = since.minusDays(1);
        }
        var missing = orders.byAdvisor(since, today.minusDays(1), today, standard.zone());
        var above = employees.above(missing.stream().map(OfAdvisor::advisorId).toList());
        var toTell = new HashMap<UUID, List<OfAdvisor>>(byPerson(missing));
        for (var each : missing) {
            var superior = above.get(each.advisorId());
            if (superior != null) {
                toTell.computeIfAbsent(superior, it -> new ArrayList<>()).add(each);
            }
        }
        toTell.forEach((person, open) -> tell(person, "order-hand-over.missing", open, today, now));
    }

    private static Map<UUID, List<OfAdvisor>> byPerson(Collection<OfAdvisor> open) {
        var byPerson = new HashMap<UUID, List<OfAdvisor>>();
        open.forEach(each -> byPerson.computeIfAbsent(each.advisorId(), it -> new ArrayList<>())
                .add(each));
        return byPerson;
    }

    private void tell(UUID person, String kind, List<OfAdvisor> open, LocalDate today, Instant now) {
        var names = employees
                .names(open.stream().map(OfAdvisor::advisorId).toList())
                .values();
        var args = FewNames.of("advisors", names);
        args.put("orders", open.stream().mapToInt(OfAdvisor::orders).sum());
        notices.sendOnce(kind + "/" + today, List.of(person), kind, "employee", person, args, now);
    }
}
