package org.zhiji.followup.intake;

import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.followup.intake.OpenOrders.OfAdvisor;
import org.zhiji.identity.Employees;
import org.zhiji.messaging.Notices;
import org.zhiji.worktime.WorkCalendars;

/**
 * At closing time whoever has the day's orders still is told; on the next working morning so is whoever is above. One
 * message for each person, not one for each order.
 */
@Component
class RemindOfHandOvers {

    private static final int NAMES = 3;

    private final DSLContext db;
    private final OpenOrders orders;
    private final WorkCalendars calendars;
    private final Employees employees;
    private final Notices notices;

    RemindOfHandOvers(DSLContext db, OpenOrders orders, WorkCalendars calendars, Employees employees, Notices notices) {
        this.db = db;
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
        var above = above(missing.stream().map(OfAdvisor::advisorId).toList());
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

    /** The superior, else the department's manager, else nobody; never the person himself. */
    private Map<UUID, UUID> above(Collection<UUID> advisors) {
        var above = new HashMap<UUID, UUID>();
        db.select(EMPLOYEE.ID, EMPLOYEE.SUPERIOR_ID, DEPARTMENT.MANAGER_ID)
                .from(EMPLOYEE)
                .join(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(EMPLOYEE.DEPARTMENT_ID))
                .where(EMPLOYEE.ID.in(advisors))
                .forEach(row -> {
                    var superior = row.value2() == null ? row.value3() : row.value2();
                    if (superior != null && !superior.equals(row.value1())) {
                        above.put(row.value1(), superior);
                    }
                });
        return above;
    }

    private void tell(UUID person, String kind, List<OfAdvisor> open, LocalDate today, Instant now) {
        var names = employees.names(open.stream().map(OfAdvisor::advisorId).toList()).values().stream()
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        notices.sendOnce(
                kind + "/" + today,
                List.of(person),
                kind,
                "employee",
                person,
                Map.of(
                        "orders",
                        open.stream().mapToInt(OfAdvisor::orders).sum(),
                        "advisors",
                        names.stream().limit(NAMES).toList(),
                        "others",
                        Math.max(0, names.size() - NAMES)),
                now);
    }
}
