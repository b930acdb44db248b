package org.zhiji.survey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Of how many calls something is asked.
 *
 * @param share        of a hundred; absent: of all
 * @param monthlyQuota until so many answers in a branch and month; absent: without end
 */
public record Sampling(@Nullable Integer share, @Nullable Integer monthlyQuota) {

    static final Sampling ALWAYS = new Sampling(null, null);

    /** The same call always draws the same lot for the same question, in every version and on every machine. */
    boolean draws(UUID taskId, String code) {
        var lot = UUID.nameUUIDFromBytes((taskId + " " + code).getBytes(UTF_8)).getMostSignificantBits();
        return share == null || Math.floorMod(lot, 100) < share;
    }

    boolean open(int answeredThisMonth) {
        return monthlyQuota == null || answeredThisMonth < monthlyQuota;
    }
}
