package org.zhiji.privacy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record PersonalDataRequestForm(
        @NotNull UUID customerId,
        @NotNull RequestKind kind,
        @NotNull RequestChannel channel,
        @Nullable LocalDate receivedOn,
        @Nullable @Size(max = 1000) String note) {}
