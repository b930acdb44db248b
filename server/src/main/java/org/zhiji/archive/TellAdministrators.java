package org.zhiji.archive;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Employees;
import org.zhiji.messaging.Notices;

/** A backup that failed at night is known in the morning. */
@Component
class TellAdministrators {

    private final Departments departments;
    private final Employees employees;
    private final Notices notices;

    TellAdministrators(Departments departments, Employees employees, Notices notices) {
        this.departments = departments;
        this.employees = employees;
        this.notices = notices;
    }

    @Transactional
    public void run(String kind, UUID backup, Instant now) {
        departments.root().ifPresent(company -> {
            var administrators = employees.withRoleBelow("ADMIN", company.id()).stream()
                    .map(Employees.Employee::id)
                    .toList();
            notices.sendOnce(kind + "/" + backup, administrators, kind, "backup", backup, Map.of(), now);
        });
    }
}
