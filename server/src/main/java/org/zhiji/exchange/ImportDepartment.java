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
            return departments
                    .find(options.departmentId())
                    .orElseThrow(ImportProblem.NO_SUCH_DEPARTMENT::problem)
                    .id();
        }
        if (actor.id().equals(AuditLog.SYSTEM)) {
            return departments
                    .root()
                    .orElseThrow(ImportProblem.NO_SUCH_DEPARTMENT::problem)
                    .id();
        }
        return departments.branchOf(actor.departmentId()).id();
    }
}
