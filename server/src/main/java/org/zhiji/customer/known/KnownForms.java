package org.zhiji.customer.known;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of a customer as it is typed. */
final class KnownForms {

    private KnownForms() {}

    /**
     * @param category a word of the dictionary {@code need-category}
     * @param validFrom today, if nothing is given
     * @param reviewOn half a year later, if nothing is given
     * @param answer   what came of it
     */
    record NeedForm(
            @NotBlank @Size(max = 500) String description,
            @Nullable @Size(max = 40) String category,
            @Nullable FunctionalNeed functionalNeed,
            @NotNull NeedStatus status,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate reviewOn,
            @Nullable UUID routedToId,
            @Nullable @Size(max = 500) String answer) {}

    /** @param description in the customer's own words */
    record MatterForm(
            @NotBlank @Size(max = 500) String description,
            @NotNull MatterStatus status,
            @Nullable LocalDate openedOn,
            @Nullable UUID ownerId,
            @Nullable @Size(max = 500) String solution) {}

    /**
     * @param type       a word of the dictionary {@code life-event}
     * @param whose      a relation, never the name of a child
     * @param yearly     comes back every year
     * @param remindDays so many days before
     */
    record LifeEventForm(
            @NotBlank @Size(max = 40) String type,
            @Nullable @Size(max = 50) String whose,
            @NotNull LocalDate happensOn,
            boolean yearly,
            @Nullable @Min(0) @Max(365) Integer remindDays,
            @Nullable @Size(max = 500) String note) {}

    record FamilyMemberForm(
            @NotNull Relation relation,
            @Nullable @Size(max = 50) String name,
            @Nullable @Min(1900) @Max(2200) Integer birthYear,
            @Nullable SchoolStage schoolStage,
            @Nullable @Size(max = 500) String note) {}
}
