package org.zhiji.identity.staff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.identity.Departments;

/** What an administrator enters of a department; only the company itself has no parent. */
record DepartmentForm(
        @NotBlank @Size(max = 80) String name,
        @NotNull Departments.Kind kind,
        @Nullable UUID parentId,
        @Nullable UUID managerId,
        @Nullable @Size(max = 80) String stationName,
        @Nullable @Pattern(regexp = "0\\d{2,3}") String areaCode,
        @Nullable @Size(max = 30) String phone,
        @Nullable @Size(max = 120) String brand) {}
