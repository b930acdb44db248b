package org.zhiji.followup.cadence;

import java.util.List;
import java.util.Set;
import org.zhiji.followup.TargetType;

/**
 * One of the things that can make a contact due.
 *
 * @param name in the reader's language
 */
record TriggerView(
        String kind,
        String name,
        List<String> lists,
        Set<CadenceTrigger.Asks> asks,
        TargetType targetType,
        CadenceTrigger.Nature nature) {}
