package org.zhiji.followup.plan;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.zhiji.followup.plan.Allotment.CallerDay;

/**
 * What will happen, before it is done.
 *
 * @param beyond  the filter finds more than one plan takes; these are the first of them
 * @param refused why others are not planned; of a filter counted up to the bound of every count
 * @param names   the first of those refused
 */
record PlanPreview(
        int planned, boolean beyond, List<PlannedShare> shares, List<RefusedGroup> refused, List<RefusedName> names) {

    private static final int MOST_NAMES = 100;

    /**
     * Calls of one caller on one day.
     *
     * @param before what is to be done there already
     */
    record PlannedShare(UUID callerId, String callerName, LocalDate date, int planned, int before) {}

    record RefusedGroup(Standing standing, int count) {}

    /** @param id of the order or car */
    record RefusedName(UUID id, UUID customerId, String customerName, Standing standing) {}

    static PlanPreview of(PlanDraft draft, Map<UUID, String> names) {
        var shares = draft.placed().stream()
                .collect(groupingBy(
                        PlanDraft.Placed::slot,
                        () -> new TreeMap<>(
                                Comparator.comparing((CallerDay slot) -> names.getOrDefault(slot.callerId(), ""))
                                        .thenComparing(CallerDay::callerId)
                                        .thenComparing(CallerDay::date)),
                        counting()));
        return new PlanPreview(
                draft.placed().size(),
                draft.beyond(),
                shares.entrySet().stream()
                        .map(share -> new PlannedShare(
                                share.getKey().callerId(),
                                names.getOrDefault(share.getKey().callerId(), ""),
                                share.getKey().date(),
                                share.getValue().intValue(),
                                draft.before(share.getKey())))
                        .toList(),
                draft.counts().entrySet().stream()
                        .map(group -> new RefusedGroup(group.getKey(), group.getValue()))
                        .toList(),
                draft.refused().stream()
                        .limit(MOST_NAMES)
                        .map(refused -> new RefusedName(
                                refused.candidate().id(),
                                refused.candidate().customerId(),
                                refused.candidate().customerName(),
                                refused.standing()))
                        .toList());
    }
}
