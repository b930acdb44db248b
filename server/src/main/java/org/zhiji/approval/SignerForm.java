package org.zhiji.approval;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** One more person who has to agree, before whoever adds or right after. */
record SignerForm(
        @NotNull UUID employeeId,
        @NotNull Place place,
        @NotBlank @Size(max = 500) String reason) {

    enum Place {
        BEFORE,
        AFTER
    }
}
