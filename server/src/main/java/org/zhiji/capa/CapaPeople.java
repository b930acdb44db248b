package org.zhiji.capa;

import static org.jooq.Records.mapping;
import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.EMPLOYEE_ROLE;
import static zhiji.sql.tenant.Tables.ROLE;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Employees;
import org.zhiji.identity.Employees.Employee;
import org.zhiji.identity.Employees.Status;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;

/** Who can have a part in an action of a branch. */
@Component
class CapaPeople {

    /** Who watches over an action, and without whom none is drawn up. */
    private static final List<String> MANAGERS = List.of("SERVICE_MANAGER", "BUSINESS_MANAGER");

    private final Employees employees;
    private final Departments departments;
    private final DSLContext db;

    CapaPeople(Employees employees, Departments departments, DSLContext db) {
        this.employees = employees;
        this.departments = departments;
        this.db = db;
    }

    record CapaPersonChoice(UUID id, String name, String departmentName, boolean manager) {}

    /** Those of the branch, and the managers above it. */
    List<CapaPersonChoice> of(UUID department) {
        if (departments.find(department).isEmpty()) {
            throw Problem.invalid(FieldError.of("department", "invalid.reference"));
        }
        var branch = departments.branchOf(department);
        var manager = DSL.field(DSL.exists(DSL.selectOne()
                .from(EMPLOYEE_ROLE)
                .join(ROLE)
                .on(ROLE.ID.eq(EMPLOYEE_ROLE.ROLE_ID))
                .where(EMPLOYEE_ROLE.EMPLOYEE_ID.eq(EMPLOYEE.ID), ROLE.CODE.in(MANAGERS))));
        return db.select(EMPLOYEE.ID, EMPLOYEE.NAME, DEPARTMENT.NAME, manager)
                .from(EMPLOYEE)
                .join(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(EMPLOYEE.DEPARTMENT_ID))
                .where(EMPLOYEE.STATUS.ne(Status.LEFT.name()))
                .and(DEPARTMENT
                        .PATH
                        .startsWith(branch.path())
                        .or(DSL.val(branch.path()).startsWith(DEPARTMENT.PATH)))
                .orderBy(EMPLOYEE.PINYIN, EMPLOYEE.ID)
                .fetch(mapping(CapaPersonChoice::new));
    }

    Set<UUID> managersAmong(Collection<UUID> people) {
        return people.stream()
                .filter(person -> MANAGERS.stream().anyMatch(role -> employees.has(person, role)))
                .collect(Collectors.toSet());
    }

    /** Of the branch, else of the nearest unit above. */
    List<UUID> managers(UUID department) {
        return MANAGERS.stream()
                .flatMap(role -> employees.nearestWithRole(role, department).stream())
                .map(Employee::id)
                .distinct()
                .toList();
    }

    boolean isManager(UUID person) {
        return MANAGERS.stream().anyMatch(role -> employees.has(person, role));
    }

    List<UUID> generalManagers(UUID department) {
        return employees.nearestWithRole("GENERAL_MANAGER", department).stream()
                .map(Employee::id)
                .toList();
    }
}
