package org.zhiji.relationship;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is typed about a relationship. */
final class RelationshipForms {

    private RelationshipForms() {}

    /**
     * A relationship that is older than the product, or begins without a contact on record.
     *
     * @param reason why it is more than a passing one
     */
    record RelationshipForm(
            @NotNull UUID customerId,
            @Nullable UUID contactPersonId,
            @NotNull RelationshipLevel level,
            @Nullable @Size(max = 500) String reason) {}

    /** @param note for oneself and the superior */
    record AimForm(
            @Nullable RelationshipLevel targetLevel,
            @Nullable LocalDate targetOn,
            @Nullable @Size(max = 2000) String note) {}

    /**
     * Nearer by one, or further away.
     *
     * @param evidenceId the contact that shows it; the latest since the last change, if nothing is given
     * @param signs      by what one knows; at least one for a rise
     * @param reason     for a fall
     */
    record LevelForm(
            @NotNull RelationshipLevel level,
            @Nullable UUID evidenceId,
            @Nullable @Size(max = 7) Set<@NotNull RelationshipSign> signs,
            @Nullable @Size(max = 500) String reason) {}
}
