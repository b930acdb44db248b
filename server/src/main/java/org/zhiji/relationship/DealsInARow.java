package org.zhiji.relationship;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who only pushes deals: five contacts in a row or more with an offer and nothing for the customer (S0-55). */
final class DealsInARow {

    static final int MANY = 5;

    private DealsInARow() {}

    /** @param running the row reaches to the last contact */
    record Row(int longest, boolean running) {}

    /** @param inOrder the functions of each contact, the earliest first */
    static @Nullable Row of(List<Set<ContactFunction>> inOrder) {
        int longest = 0;
        int now = 0;
        for (var functions : inOrder) {
            var gives = functions.stream().anyMatch(ContactFunction::gives);
            if (gives) {
                now = 0;
            } else if (functions.contains(ContactFunction.DEAL)) {
                now++;
            }
            longest = Math.max(longest, now);
        }
        return longest < MANY ? null : new Row(longest, now >= MANY);
    }

    /** Per cent, one decimal. */
    static BigDecimal share(int part, int whole) {
        return whole == 0
                ? BigDecimal.ZERO.setScale(1)
                : BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
