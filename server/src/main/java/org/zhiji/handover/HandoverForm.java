package org.zhiji.handover;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who takes what of one person's work; one hand-over is made for each successor. */
record HandoverForm(
        @NotNull UUID fromId,
        @NotNull HandoverReason reason,
        @Nullable @Size(max = 1000) String note,
        @NotEmpty @Size(max = 100) List<@Valid HandoverPartForm> parts) {

    /**
     * One kind of work for one successor.
     *
     * @param toId nobody: customers go to the public pool, at once
     * @param ids  only these of it; null for all there is of the kind
     */
    record HandoverPartForm(
            @NotBlank String kind,
            @Nullable UUID toId,
            @Nullable @Size(min = 1, max = 1000) List<UUID> ids) {}
}
