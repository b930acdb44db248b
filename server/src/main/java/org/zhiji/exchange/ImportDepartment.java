package org.zhiji.exchange;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhiji.exchange.row.ImportOptions;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.platform.audit.AuditLog;

/** The branch that new records of an import belong to. */
@Component
class ImportDepartment {

    private final Departments departments;

    ImportDepartment(Departments departments) {
        this.departments = departments;
    }

    UUID of(Actor actor, ImportOptions options) {
        if (options.departmentId() != null) {
            check(actor, options.departmentId());
            return options.departmentId();
        }
        if (actor.id().equals(AuditLog.SYSTEM)) {
            return departments
                    .root()
                    .orElseThrow(ImportProblem.NO_SUCH_DEPARTMENT::problem)
                    .id();
        }
        var branch = departments.branchOf(actor.departmentId());
        return actor.mayEditIn(branch) ? branch.id() : actor.departmentId();
    }

    /** Refuses a department where the person may not change anything. */
    void check(Actor actor, UUID id) {
        var department = departments.find(id).orElseThrow(ImportProblem.NO_SUCH_DEPARTMENT::problem);
        if (!actor.mayEditIn(department)) {
            throw ImportProblem.DEPARTMENT_NOT_YOURS.problem(department.name());
        }
    }
}
