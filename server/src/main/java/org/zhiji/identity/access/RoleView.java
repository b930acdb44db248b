package org.zhiji.identity.access;

import java.util.List;
import java.util.UUID;
import org.zhiji.identity.Right;
import org.zhiji.identity.Scope;

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
