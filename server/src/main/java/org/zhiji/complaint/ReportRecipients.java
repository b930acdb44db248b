package org.zhiji.complaint;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Employees;
import org.zhiji.identity.Employees.Employee;

/** Who is responsible for the complaints of a branch: always those at work, nearest up the department tree. */
@Component
class ReportRecipients {

    private static final List<String> MANAGERS = List.of("SERVICE_MANAGER", "BUSINESS_MANAGER");

    private static final List<String> ASSISTANTS = List.of("SERVICE_ADVISOR", "TECH_EXPERT");

    private final Employees employees;

    ReportRecipients(Employees employees) {
        this.employees = employees;
    }

    Optional<Employee> generalManager(UUID department) {
        return employees.nearestWithRole("GENERAL_MANAGER", department).stream().findFirst();
    }

    List<Employee> managers(UUID department) {
        return MANAGERS.stream()
                .flatMap(role -> employees.nearestWithRole(role, department).stream())
                .distinct()
                .toList();
    }

    /** Who can be put in charge or named as responsible: the managers first, then those who assist. */
    List<Employee> staff(UUID department) {
        var staff = new LinkedHashSet<>(managers(department));
        generalManager(department).ifPresent(staff::add);
        for (var role : ASSISTANTS) {
            staff.addAll(employees.nearestWithRole(role, department));
        }
        return List.copyOf(staff);
    }

    List<UUID> advisors(UUID department) {
        return employees.nearestWithRole("CR_ADVISOR", department).stream()
                .map(Employee::id)
                .toList();
    }

    List<UUID> administrators(UUID department) {
        return employees.nearestWithRole("ADMIN", department).stream()
                .map(Employee::id)
                .toList();
    }

    /** Exactly one general manager and at least one manager; a choice of copies is kept to the managers there are. */
    Recipients of(UUID department, Collection<UUID> chosenCopies) {
        var to = generalManager(department).orElseThrow(() -> ComplaintProblem.NO_GENERAL_MANAGER.problem());
        var managers = managerIds(department);
        managers.remove(to.id());
        if (managers.isEmpty()) {
            throw ComplaintProblem.NO_MANAGER.problem();
        }
        if (!managers.containsAll(chosenCopies)) {
            throw ComplaintProblem.COPY_TO_MANAGERS_ONLY.problem();
        }
        return new Recipients(to.id(), chosenCopies.isEmpty() ? managers : Set.copyOf(chosenCopies));
    }

    /** What is overdue goes to the general manager even where no manager is there for a copy. */
    Optional<Recipients> forOverdue(UUID department) {
        return generalManager(department).map(to -> new Recipients(to.id(), managerIds(department)));
    }

    private Set<UUID> managerIds(UUID department) {
        return managers(department).stream().map(Employee::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
