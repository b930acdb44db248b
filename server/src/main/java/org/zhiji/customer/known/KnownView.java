package org.zhiji.customer.known;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of one customer, each with its own version. */
record KnownView(
        List<NeedView> needs, List<MatterView> matters, List<LifeEventView> lifeEvents, List<FamilyMemberView> family) {

    /** @param due whether it is time to ask again */
    record NeedView(
            UUID id,
            String description,
            @Nullable String category,
            @Nullable FunctionalNeed functionalNeed,
            NeedStatus status,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            LocalDate reviewOn,
            boolean due,
            @Nullable UUID routedToId,
            @Nullable String routedToName,
            @Nullable String answer,
            @Nullable String notedBy,
            Instant notedAt,
            int version) {}

    record MatterView(
            UUID id,
            String description,
            MatterStatus status,
            LocalDate openedOn,
            @Nullable UUID ownerId,
            @Nullable String ownerName,
            @Nullable String solution,
            @Nullable LocalDate solvedOn,
            @Nullable String notedBy,
            Instant notedAt,
            int version) {}

    /** @param nextOn today or later; absent where it is over */
    record LifeEventView(
            UUID id,
            String type,
            @Nullable String whose,
            LocalDate happensOn,
            boolean yearly,
            @Nullable LocalDate nextOn,
            int remindDays,
            @Nullable String note,
            int version) {}

    record FamilyMemberView(
            UUID id,
            Relation relation,
            @Nullable String name,
            @Nullable Integer birthYear,
            @Nullable SchoolStage schoolStage,
            @Nullable String note,
            int version) {}
}
