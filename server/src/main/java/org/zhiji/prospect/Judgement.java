package org.zhiji.prospect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The table by which one judges: weight × points ÷ 5 of each item, added. */
final class Judgement {

    static final int MOST_POINTS = 5;

    private Judgement() {}

    /** @param weight of a hundred */
    record Criterion(String name, int weight) {}

    /** From 0 to 100 where the weights add up to a hundred. */
    static BigDecimal score(List<Criterion> items, List<Integer> points) {
        var sum = BigDecimal.ZERO;
        for (int i = 0; i < items.size(); i++) {
            sum = sum.add(BigDecimal.valueOf((long) items.get(i).weight() * points.get(i)));
        }
        return sum.divide(BigDecimal.valueOf(MOST_POINTS), 1, RoundingMode.HALF_UP);
    }

    /**
     * Whether the decision goes against what stands on record: the score, or what most of the salespeople think.
     *
     * @param recommending of so many who said what they think
     */
    static boolean overrides(boolean approved, boolean enough, long recommending, long opinions) {
        var most = recommending * 2 > opinions;
        var least = recommending * 2 < opinions;
        return approved ? !enough || least : enough && most;
    }
}
