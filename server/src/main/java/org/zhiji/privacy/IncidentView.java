package org.zhiji.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param missing what the law wants and nobody has written down yet */
record IncidentView(
        UUID id,
        String incidentNo,
        String title,
        IncidentKind kind,
        @Nullable LocalDate happenedOn,
        Instant noticedAt,
        @Nullable String noticedHow,
        String dataKinds,
        @Nullable Integer persons,
        @Nullable String consequences,
        @Nullable String measures,
        @Nullable Instant authorityToldAt,
        @Nullable String authority,
        @Nullable Instant personsToldAt,
        @Nullable String personsToldHow,
        @Nullable String personsNotTold,
        @Nullable Instant closedAt,
        String createdByName,
        Instant createdAt,
        List<Missing> missing,
        int version) {

    /** What has to be written down before an incident can be closed. */
    enum Missing {
        PERSONS,
        MEASURES,
        AUTHORITY,
        TOLD
    }
}
