package org.zhiji.followup.figure;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.followup.TargetType;
import org.zhiji.followup.cadence.Track;

/** The contacts of a period as a whole, and by what for, who, why and where; each of the four adds up to the whole. */
record ContactFigures(
        ContactTally total,
        List<TrackTally> byTrack,
        List<PersonTally> byPerson,
        List<RuleTally> byRule,
        List<DepartmentTally> byDepartment) {

    record TrackTally(Track track, ContactTally tally) {}

    /** @param personId absent for contacts that nobody has been given */
    record PersonTally(@Nullable UUID personId, @Nullable String personName, ContactTally tally) {}

    /** @param targetType instead of a rule, for what the settings plan by themselves or somebody planned by hand */
    record RuleTally(
            @Nullable UUID ruleId,
            @Nullable String ruleName,
            @Nullable TargetType targetType,
            ContactTally tally) {}

    record DepartmentTally(UUID departmentId, String departmentName, ContactTally tally) {}
}
