package org.zhiji.followup.cadence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is kept.
 *
 * @param activeSince     absent while it is switched off
 * @param plannedAt       when it was last carried out
 * @param plannedContacts how many contacts that brought
 * @param waitingContacts how many found no room or were too soon after another contact
 * @param turn            whose turn it is where contacts go round
 */
record CadenceRule(
        UUID id,
        CadenceRuleForm form,
        @Nullable LocalDate activeSince,
        @Nullable Instant plannedAt,
        int plannedContacts,
        int waitingContacts,
        int turn,
        int version) {

    boolean goesBy(String trigger) {
        return form.triggerKind().equals(trigger);
    }

    ContactPlanner.Terms terms(CadenceTrigger.Nature nature) {
        return new ContactPlanner.Terms(
                form.assignee(),
                form.people(),
                form.openDays(),
                nature == CadenceTrigger.Nature.STANDING,
                form.mayCrowd(),
                new HoldOut(id, form.heldOut()));
    }
}
