package org.zhiji.customer;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Employees;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.time.Time;

/** Somebody who looks at very many hidden numbers in a day may be copying them; those responsible are told once. */
@Component
class RevealWatch {

    private static final int USUAL_IN_A_DAY = 50;
    private static final List<String> RESPONSIBLE = List.of("ADMIN", "DPO");

    private final Employees employees;
    private final Notices notices;
    private final Time time;

    RevealWatch(Employees employees, Notices notices, Time time) {
        this.employees = employees;
        this.notices = notices;
        this.time = time;
    }

    @EventListener
    void on(ContactRevealed event) {
        if (event.today() <= USUAL_IN_A_DAY) {
            return;
        }
        employees.find(event.employeeId()).ifPresent(who -> tell(who, event.today(), event.at()));
    }

    private void tell(Employees.Employee who, int count, Instant now) {
        notices.sendOnce(
                "reveals/" + who.id() + "/" + now.atZone(time.zone()).toLocalDate(),
                recipients(who),
                "privacy.many-reveals",
                "employee",
                who.id(),
                Map.of("employee", who.name(), "count", count),
                now);
    }

    private Set<UUID> recipients(Employees.Employee who) {
        var recipients = new LinkedHashSet<UUID>();
        for (var role : RESPONSIBLE) {
            employees.nearestWithRole(role, who.departmentId()).forEach(it -> recipients.add(it.id()));
        }
        if (who.superiorId() != null) {
            recipients.add(who.superiorId());
        }
        recipients.remove(who.id());
        return recipients;
    }
}
