package org.zhiji.identity.staff;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.identity.Employees;

/** What an administrator enters of an employee; the roles by their codes. */
record EmployeeForm(
        @NotBlank @Size(max = 60) String name,
        @Nullable @Size(max = 30) String staffNo,
        @NotNull UUID departmentId,
        @Nullable UUID superiorId,
        @Nullable UUID delegateId,
        @Nullable @Size(max = 20) String mobile,
        @Nullable @Size(max = 120) @Email String email,
        @NotNull Employees.Status status,
        @NotNull Set<String> roles) {}
