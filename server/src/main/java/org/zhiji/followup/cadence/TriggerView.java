package org.zhiji.followup.cadence;

import java.util.List;
import java.util.Set;
import org.zhiji.followup.TargetType;

/**
 * One of the things that can make a contact due.
 *
 * @param name      in the reader's language
 * @param festivals among which to choose, where it asks for one
 */
record TriggerView(
        String kind,
        String name,
        List<String> lists,
        Set<CadenceTrigger.Asks> asks,
        TargetType targetType,
        CadenceTrigger.Nature nature,
        List<FestivalView> festivals) {

    /** @param name in the reader's language */
    record FestivalView(Festival code, String name) {}
}
