package org.zhiji.followup.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.zhiji.followup.plan.Allotment.CallerDay;

/** What a plan comes to: who is called by whom and when, and who is not called and why. */
final class PlanDraft {

    private final List<Placed> placed = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
    private final Map<CallerDay, Integer> before;
    private final boolean beyond;

    /** @param before what each caller has to do on each day already */
    PlanDraft(Matching matching, Map<CallerDay, Integer> before) {
        this.before = before;
        this.counts.putAll(matching.refused());
        this.beyond = matching.beyond();
    }

    record Placed(Candidate candidate, CallerDay slot) {}

    record Refused(Candidate candidate, Standing standing) {}

    void place(Candidate candidate, CallerDay slot) {
        placed.add(new Placed(candidate, slot));
    }

    void refuse(Candidate candidate, Standing standing) {
        refused.add(new Refused(candidate, standing));
        counts.merge(standing, 1, Integer::sum);
    }

    /** Chosen, but not there any more. */
    void missing(int number) {
        if (number > 0) {
            counts.merge(Standing.NOT_FOUND, number, Integer::sum);
        }
    }

    List<Placed> placed() {
        return placed;
    }

    List<Refused> refused() {
        return refused;
    }

    Map<Standing, Integer> counts() {
        return counts;
    }

    int refusedCalls() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    int before(CallerDay slot) {
        return before.getOrDefault(slot, 0);
    }

    boolean beyond() {
        return beyond;
    }
}
