package org.zhiji.identity.staff;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.identity.Departments;

/** A department on the page of departments and in every choice of one. */
record DepartmentView(
        UUID id,
        String name,
        Departments.Kind kind,
        @Nullable UUID parentId,
        @Nullable UUID managerId,
        @Nullable String managerName,
        @Nullable String stationName,
        @Nullable String areaCode,
        @Nullable String phone,
        @Nullable String brand,
        int version) {}
