package org.zhiji.identity.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.zhiji.identity.Right;
import org.zhiji.identity.Scope;

/** What an administrator enters of a role. */
record RoleForm(
        @NotBlank @Size(max = 60) String name,
        @NotNull Set<Right> rights,
        @NotNull Scope viewScope,
        @NotNull Scope editScope) {}
