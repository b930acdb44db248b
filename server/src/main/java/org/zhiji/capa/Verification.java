package org.zhiji.capa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One look at the effect: the figures, and what the supervisor made of them. */
record Verification(
        UUID id,
        int round,
        UUID by,
        Instant at,
        LocalDate from,
        LocalDate to,
        EffectProof proof,
        Decision decision,
        @Nullable String note) {

    /** What follows from a look. */
    enum Decision {
        CLOSE,
        /** The same time again, once. */
        WAIT,
        NEXT_ROUND
    }
}
