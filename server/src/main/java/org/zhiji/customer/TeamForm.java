package org.zhiji.customer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** The whole team as it shall be; whoever is not in it any more has left it. */
record TeamForm(@NotNull @Size(max = 20) List<@Valid MemberForm> members) {

    record MemberForm(
            @NotNull UUID employeeId,
            @NotBlank @Size(max = 40) String role,
            boolean mayEdit) {}
}
