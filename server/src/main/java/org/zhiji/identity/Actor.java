package org.zhiji.identity;

import static zhiji.sql.tenant.Tables.DEPARTMENT;

import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.CommonProblem;

/**
 * Who acts, with which rights and on whose records. An argument of every use case and query, so that the visibility of
 * a record is part of the SQL.
 *
 * @param id   the employee, or {@link AuditLog#SYSTEM}
 * @param path of the person's department: the departments below start with it
 * @param view whose records the person may see
 * @param edit whose records the person may change
 */
public record Actor(
        UUID id,
        UUID accountId,
        String name,
        UUID departmentId,
        String path,
        Set<String> roles,
        Set<Right> rights,
        Scope view,
        Scope edit) {

    private static final UUID NOBODY = AuditLog.SYSTEM;

    /** Jobs and rules: may everything, is named "system" in the audit. */
    public static final Actor SYSTEM =
            new Actor(NOBODY, NOBODY, "system", NOBODY, "/", Set.of(), Set.of(Right.values()), Scope.ALL, Scope.ALL);

    /** Who did it, as a row refers to it: a job is nobody's employee. */
    public @Nullable UUID employeeId() {
        return id.equals(NOBODY) ? null : id;
    }

    public boolean may(Right right) {
        return right == Right.SIGNED_IN || rights.contains(right);
    }

    public boolean isA(String role) {
        return roles.contains(role);
    }

    /** Refuses with 403 whoever lacks the right. */
    public void require(Right right) {
        if (!may(right)) {
            throw CommonProblem.FORBIDDEN.problem();
        }
    }

    /** Which rows the person may see; both fields may be null in a row: nobody's own, no department's. */
    public Condition mayView(Field<UUID> owner, Field<UUID> department) {
        return within(view, owner, department);
    }

    /** Which rows the person may change; always also only rows that the person may see. */
    public Condition mayEdit(Field<UUID> owner, Field<UUID> department) {
        return within(edit, owner, department).and(within(view, owner, department));
    }

    /** Whether the person may put new records into a department; where the scope is one's own, into one's own department. */
    public boolean mayEditIn(Departments.Department department) {
        return switch (edit) {
            case ALL -> true;
            case DEPARTMENT_AND_BELOW -> department.path().startsWith(path);
            case DEPARTMENT, OWN -> department.id().equals(departmentId);
        };
    }

    /** Whether the person sees every record of a department and those below it. */
    public boolean viewsWhole(Departments.Department department) {
        return view == Scope.ALL
                || view == Scope.DEPARTMENT_AND_BELOW && department.path().startsWith(path);
    }

    private Condition within(Scope scope, Field<UUID> owner, Field<UUID> department) {
        return switch (scope) {
            // Not noCondition(): selected as a field that would be null.
            case ALL -> DSL.trueCondition();
            case DEPARTMENT_AND_BELOW ->
                owner.eq(id)
                        .or(department.in(
                                DSL.select(DEPARTMENT.ID).from(DEPARTMENT).where(DEPARTMENT.PATH.startsWith(path))));
            case DEPARTMENT -> owner.eq(id).or(department.eq(departmentId));
            case OWN -> owner.eq(id);
        };
    }
}
