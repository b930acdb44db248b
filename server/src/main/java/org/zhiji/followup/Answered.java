package org.zhiji.followup;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * At which hours calls got through: to this customer, and to all customers of the branch.
 *
 * @param customer the calls to the customer, any order
 * @param branch   how many calls of each part of the day got through lately
 */
record Answered(List<Tried> customer, Map<PartOfDay, Share> branch) {

    /** Nothing is known yet. */
    static final Answered NOTHING = new Answered(List.of(), Map.of());

    record Tried(Instant at, boolean reached) {}

    /** @param tried of so many calls */
    record Share(int reached, int tried) {

        /** With fewer calls the rate is an accident. */
        private static final int ENOUGH = 20;

        boolean tells() {
            return tried >= ENOUGH;
        }

        double rate() {
            return (double) reached / tried;
        }
    }

    /** The part of the day in which most calls get through, the one just tried left out; of two equal ones the later. */
    Optional<PartOfDay> bestPart(PartOfDay justTried) {
        var telling = new EnumMap<PartOfDay, Share>(PartOfDay.class);
        branch.forEach((part, share) -> {
            if (share.tells()) {
                telling.put(part, share);
            }
        });
        // One part alone compares with nothing.
        if (telling.size() < 2) {
            return Optional.empty();
        }
        return telling.entrySet().stream()
                .filter(entry -> entry.getKey() != justTried)
                .max((one, other) ->
                        Double.compare(one.getValue().rate(), other.getValue().rate()) != 0
                                ? Double.compare(
                                        one.getValue().rate(), other.getValue().rate())
                                : one.getKey().compareTo(other.getKey()))
                .map(Map.Entry::getKey);
    }
}
