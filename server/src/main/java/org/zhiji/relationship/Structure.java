package org.zhiji.relationship;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * How many stand how near to somebody, beside what is usual: of a hundred whom one knows about fifty become acquaintances, ten
 * friends, three to five confidants (S0-43). What is usual is guidance and no quota (S0-44).
 */
final class Structure {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Structure() {}

    /** Per cent of all whom one knows. */
    record Norm(BigDecimal acquaintance, BigDecimal friend, BigDecimal confidantFrom, BigDecimal confidantTo) {}

    /**
     * One level.
     *
     * @param share        per cent of all, one decimal
     * @param expectedFrom so many would be usual, a part counting as a whole
     * @param gap          how many more there are than usual, fewer where negative; 0 within the range
     */
    record Part(RelationshipLevel level, int count, BigDecimal share, int expectedFrom, int expectedTo, int gap) {}

    record Picture(
            int all, int passersBy, BigDecimal passersByShare, Part acquaintances, Part friends, Part confidants) {}

    static Picture of(Map<RelationshipLevel, Integer> counts, Norm norm) {
        var all = counts.values().stream().mapToInt(Integer::intValue).sum();
        var passersBy = counts.getOrDefault(RelationshipLevel.PASSER_BY, 0);
        return new Picture(
                all,
                passersBy,
                share(passersBy, all),
                part(RelationshipLevel.ACQUAINTANCE, counts, all, norm.acquaintance(), norm.acquaintance()),
                part(RelationshipLevel.FRIEND, counts, all, norm.friend(), norm.friend()),
                part(RelationshipLevel.CONFIDANT, counts, all, norm.confidantFrom(), norm.confidantTo()));
    }

    private static Part part(
            RelationshipLevel level, Map<RelationshipLevel, Integer> counts, int all, BigDecimal from, BigDecimal to) {
        int count = counts.getOrDefault(level, 0);
        int least = expected(all, from);
        int most = expected(all, to);
        int gap = count < least ? count - least : Math.max(0, count - most);
        return new Part(level, count, share(count, all), least, most, gap);
    }

    private static BigDecimal share(int count, int all) {
        return all == 0
                ? BigDecimal.ZERO.setScale(1)
                : BigDecimal.valueOf(count).multiply(HUNDRED).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
    }

    /** 7.8 of them are eight: there are no parts of people. */
    private static int expected(int all, BigDecimal percent) {
        return BigDecimal.valueOf(all)
                .multiply(percent)
                .divide(HUNDRED, 0, RoundingMode.UP)
                .intValueExact();
    }
}
