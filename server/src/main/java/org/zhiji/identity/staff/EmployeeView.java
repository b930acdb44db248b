package org.zhiji.identity.staff;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.identity.Employees;
import org.zhiji.platform.web.Sensitive;

/** An employee as a colleague or an administrator sees one; the login name is for administrators. */
record EmployeeView(
        UUID id,
        String name,
        @Nullable String staffNo,
        UUID departmentId,
        String departmentName,
        @Nullable UUID superiorId,
        @Nullable String superiorName,
        @Nullable UUID delegateId,
        @Nullable Sensitive mobile,
        @Nullable Sensitive email,
        Employees.Status status,
        boolean signIn,
        @Nullable String loginName,
        List<String> roles,
        int version) {

    EmployeeView withLoginName(@Nullable String name) {
        return new EmployeeView(
                id,
                this.name,
                staffNo,
                departmentId,
                departmentName,
                superiorId,
                superiorName,
                delegateId,
                mobile,
                email,
                status,
                signIn,
                name,
                roles,
                version);
    }
}
