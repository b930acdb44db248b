package org.zhiji.followup.cadence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule with how it fares.
 *
 * @param activeSince absent while it is switched off
 * @param waiting     found no room, or were too soon after another contact, when it was last carried out
 * @param due         open contacts of today
 * @param overdue     open contacts of the days before
 * @param ahead       open contacts of the days to come
 * @param done        customers reached within the last 30 days
 * @param expired     contacts that went by without one in the last 30 days
 */
record CadenceRuleView(
        UUID id,
        CadenceRuleForm rule,
        @Nullable LocalDate activeSince,
        @Nullable Instant plannedAt,
        int waiting,
        int due,
        int overdue,
        int ahead,
        int done,
        int expired,
        int version) {}
