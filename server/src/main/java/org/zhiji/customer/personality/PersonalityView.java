package org.zhiji.customer.personality;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param current   what holds now
 * @param suggested what the signs of the latest observation speak for
 * @param history   latest first
 */
record PersonalityView(
        @Nullable Personality current, @Nullable Personality suggested, List<Judgement> history) {

    record Judgement(
            @Nullable Personality personality,
            List<Sign> signs,
            String evidence,
            Instant at,
            @Nullable String by) {}

    static PersonalityView of(List<Judgement> latestFirst) {
        if (latestFirst.isEmpty()) {
            return new PersonalityView(null, null, latestFirst);
        }
        var latest = latestFirst.getFirst();
        return new PersonalityView(
                latest.personality(), Personality.of(latest.signs()).orElse(null), latestFirst);
    }
}
