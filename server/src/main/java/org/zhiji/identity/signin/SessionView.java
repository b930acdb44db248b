package org.zhiji.identity.signin;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhiji.identity.Right;
import org.zhiji.identity.Scope;

/** Who has signed in, as the browser needs to know it. */
record SessionView(
        UUID employeeId,
        String name,
        String loginName,
        String companyName,
        UUID departmentId,
        String departmentName,
        List<RoleName> roles,
        Set<Right> rights,
        Scope viewScope,
        Scope editScope,
        String zone,
        String language,
        boolean testClock,
        Instant now) {

    record RoleName(String code, String name) {}
}
