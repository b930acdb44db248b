package org.zhiji.identity;

import java.util.List;
import java.util.UUID;

/** A role on the page of roles; the rights in the order of {@link Right}. */
record RoleView(
        UUID id,
        String code,
        String name,
        List<Right> rights,
        Scope viewScope,
        Scope editScope,
        boolean builtIn,
        int version) {}
