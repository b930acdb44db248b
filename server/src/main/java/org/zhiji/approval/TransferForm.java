package org.zhiji.approval;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Who is to decide instead. */
record TransferForm(
        @NotNull UUID employeeId, @NotBlank @Size(max = 500) String reason) {}
