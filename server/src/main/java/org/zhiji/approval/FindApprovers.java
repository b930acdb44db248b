package org.zhiji.approval;

import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.EMPLOYEE_ROLE;
import static zhiji.sql.tenant.Tables.ROLE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.approval.Seat.Reason;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Employees;
import org.zhiji.identity.Employees.Employee;
import org.zhiji.identity.Employees.Status;

/**
 * Finds the people of a step for one applicant. Nobody decides over what is one's own: in the applicant's place comes the
 * superior, without one the head of the nearest department above who is somebody else.
 */
@Component
class FindApprovers {

    private static final List<String> LAST_RESORT = List.of("GENERAL_MANAGER", "ADMIN");

    private final DSLContext db;
    private final Employees employees;
    private final Departments departments;

    FindApprovers(DSLContext db, Employees employees, Departments departments) {
        this.db = db;
        this.employees = employees;
        this.departments = departments;
    }

    record Found(UUID employee, Reason reason) {}

    /** Empty only where in the whole company nobody is left who could decide. */
    List<Found> of(List<ApproverRule> rules, UUID applicant, UUID department) {
        var people = new LinkedHashMap<UUID, Found>();
        var who = employees.get(applicant);
        for (var rule : rules) {
            of(rule, who, department).forEach(found -> people.putIfAbsent(found.employee(), found));
        }
        if (people.isEmpty()) {
            lastResort(who, department).forEach(found -> people.put(found.employee(), found));
        }
        return List.copyOf(people.values());
    }

    private List<Found> of(ApproverRule rule, Employee applicant, UUID department) {
        return switch (rule.by()) {
            case PERSON ->
                Stream.ofNullable(rule.employeeId())
                        .flatMap(id -> employees.find(id).stream())
                        .flatMap(it -> usable(it, Reason.PERSON, applicant, department))
                        .toList();
            case ROLE -> withRole(String.valueOf(rule.role()), applicant, department);
            case SUPERIOR ->
                superior(applicant, department, Reason.SUPERIOR).stream().toList();
            case DEPARTMENT_HEAD ->
                head(applicant, department).stream()
                        .map(it -> new Found(it.id(), Reason.DEPARTMENT_HEAD))
                        .toList();
        };
    }

    private Stream<Found> usable(Employee meant, Reason reason, Employee applicant, UUID department) {
        if (meant.id().equals(applicant.id())) {
            return superior(applicant, department, Reason.INSTEAD_OF_APPLICANT).stream();
        }
        if (meant.status() == Status.LEFT) {
            return superiorOf(meant)
                    .filter(it -> !it.id().equals(applicant.id()))
                    .map(it -> new Found(it.id(), Reason.INSTEAD_OF_LEAVER))
                    .stream();
        }
        return Stream.of(new Found(meant.id(), reason));
    }

    private List<Found> withRole(String role, Employee applicant, UUID department) {
        var nearest = nearest(role, department);
        var others = nearest.stream().filter(it -> !it.equals(applicant.id())).toList();
        return nearest.isEmpty() || !others.isEmpty()
                ? others.stream().map(it -> new Found(it, Reason.ROLE)).toList()
                : superior(applicant, department, Reason.INSTEAD_OF_APPLICANT).stream()
                        .toList();
    }

    private Optional<Found> superior(Employee applicant, UUID department, Reason reason) {
        return superiorOf(applicant)
                .filter(it -> !it.id().equals(applicant.id()))
                .or(() -> head(applicant, department))
                .map(it -> new Found(it.id(), reason));
    }

    private Optional<Employee> superiorOf(Employee employee) {
        return Optional.ofNullable(employee.superiorId())
                .flatMap(employees::find)
                .filter(it -> it.status() != Status.LEFT);
    }

    /** Of the department or the nearest one above it that has a head who is not the applicant. */
    private Optional<Employee> head(Employee applicant, UUID department) {
        for (var unit = departments.find(department);
                unit.isPresent();
                unit = Optional.ofNullable(unit.get().parentId()).flatMap(departments::find)) {
            var head = Optional.ofNullable(unit.get().managerId())
                    .filter(it -> !it.equals(applicant.id()))
                    .flatMap(employees::find)
                    .filter(it -> it.status() != Status.LEFT);
            if (head.isPresent()) {
                return head;
            }
        }
        return Optional.empty();
    }

    private List<Found> lastResort(Employee applicant, UUID department) {
        for (var role : LAST_RESORT) {
            var found = nearest(role, department).stream()
                    .filter(it -> !it.equals(applicant.id()))
                    .map(it -> new Found(it, Reason.NOBODY_ELSE))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** With a role in the department or below it, else in the nearest unit above; also those on leave, who have stand-ins. */
    private List<UUID> nearest(String role, UUID department) {
        var holders = db.select(EMPLOYEE.ID, DEPARTMENT.PATH)
                .from(EMPLOYEE)
                .join(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(EMPLOYEE.DEPARTMENT_ID))
                .join(EMPLOYEE_ROLE)
                .on(EMPLOYEE_ROLE.EMPLOYEE_ID.eq(EMPLOYEE.ID))
                .join(ROLE)
                .on(ROLE.ID.eq(EMPLOYEE_ROLE.ROLE_ID))
                .where(ROLE.CODE.eq(role), EMPLOYEE.STATUS.ne(Status.LEFT.name()))
                .orderBy(EMPLOYEE.PINYIN, EMPLOYEE.ID)
                .fetch();
        for (var path : upwards(departments.get(department).path())) {
            var found = holders.stream()
                    .filter(it -> it.value2().startsWith(path))
                    .map(it -> it.value1())
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** {@code /a/b/}, then {@code /a/}. */
    private static List<String> upwards(String path) {
        var paths = new ArrayList<String>();
        for (var end = path.length(); end > 1; end = path.lastIndexOf('/', end - 2) + 1) {
            paths.add(path.substring(0, end));
        }
        return paths;
    }
}
