package org.zhiji.privacy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param persons        how many are concerned, as far as one knows
 * @param personsNotTold why nobody was told, where the harm was averted
 * @param closed         nothing more is to be done
 */
record IncidentForm(
        @NotBlank @Size(max = 200) String title,
        @NotNull IncidentKind kind,
        @Nullable LocalDate happenedOn,
        @NotNull Instant noticedAt,
        @Nullable @Size(max = 500) String noticedHow,
        @NotBlank @Size(max = 500) String dataKinds,
        @Nullable @Min(0) @Max(100_000_000) Integer persons,
        @Nullable @Size(max = 2000) String consequences,
        @Nullable @Size(max = 4000) String measures,
        @Nullable Instant authorityToldAt,
        @Nullable @Size(max = 200) String authority,
        @Nullable Instant personsToldAt,
        @Nullable @Size(max = 500) String personsToldHow,
        @Nullable @Size(max = 1000) String personsNotTold,
        boolean closed) {}
