package org.zhiji.followup.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.statistics.Difference.Share;
import org.zhiji.platform.statistics.FunnelLimits;
import org.zhiji.platform.statistics.FunnelLimits.Standing;

/**
 * Advisors, callers or branches side by side, each with the limits between which chance alone may carry it, so that nobody
 * is blamed or praised for small numbers.
 *
 * @param common of all together
 * @param lines  the best first; who has too few to be compared comes last
 * @param funnel the limits by size, for drawing them
 */
record PeerComparison(
        LocalDate from,
        LocalDate to,
        By by,
        Figure figure,
        boolean lowerBetter,
        long part,
        long whole,
        @Nullable BigDecimal common,
        List<ComparedLine> lines,
        List<FunnelPoint> funnel) {

    enum By {
        ADVISOR,
        CALLER,
        BRANCH
    }

    /** What is compared; each counts one thing per call or order, or the limits would be too narrow. */
    enum Figure {
        /** Contented with the visit as a whole, of those who said. */
        OVERALL,
        /** Successful calls in which no answer was unfavourable. */
        NO_FAULT,
        /** Successful of due calls. */
        SUCCESS,
        /** Carried out of due calls. */
        CARRIED_OUT,
        /** Orders delivered that brought a complaint. */
        COMPLAINTS;

        boolean lowerBetter() {
            return this == COMPLAINTS;
        }
    }

    /** @param id absent where nobody is named */
    record ComparedLine(
            @Nullable UUID id,
            @Nullable String name,
            long part,
            long whole,
            @Nullable BigDecimal percent,
            Standing standing) {}

    /** In per cent. */
    record FunnelPoint(long size, BigDecimal farLow, BigDecimal low, BigDecimal high, BigDecimal farHigh) {}

    private static final int POINTS = 60;

    static PeerComparison of(
            ReportPeriod period, By by, Figure figure, Map<@Nullable UUID, Share> shares, Map<UUID, String> names) {
        var all = shares.values().stream().reduce(new Share(0, 0), Share::plus);
        var better = figure.lowerBetter()
                ? Comparator.comparingDouble(PeerComparison::rate)
                : Comparator.comparingDouble(PeerComparison::rate).reversed();
        var lines = shares.entrySet().stream()
                .map(entry -> line(entry.getKey(), names, entry.getValue(), all))
                .sorted(Comparator.comparing((ComparedLine it) -> it.standing() == Standing.TOO_FEW)
                        .thenComparing(better)
                        .thenComparing(it -> String.valueOf(it.name())))
                .toList();
        return new PeerComparison(
                period.from(),
                period.to(),
                by,
                figure,
                figure.lowerBetter(),
                all.part(),
                all.whole(),
                all.percent(),
                lines,
                funnel(lines, all));
    }

    private static double rate(ComparedLine line) {
        return line.whole() == 0 ? 0 : (double) line.part() / line.whole();
    }

    private static ComparedLine line(@Nullable UUID id, Map<UUID, String> names, Share share, Share all) {
        return new ComparedLine(
                id,
                id == null ? null : names.get(id),
                share.part(),
                share.whole(),
                share.percent(),
                share.whole() < FunnelLimits.FEWEST
                        ? Standing.TOO_FEW
                        : FunnelLimits.of((double) all.part() / all.whole(), share.whole())
                                .standing(share));
    }

    private static List<FunnelPoint> funnel(List<ComparedLine> lines, Share all) {
        long largest = lines.stream().mapToLong(ComparedLine::whole).max().orElse(0);
        if (largest < FunnelLimits.FEWEST) {
            return List.of();
        }
        double common = (double) all.part() / all.whole();
        return LongStream.rangeClosed(0, POINTS)
                .map(step -> FunnelLimits.FEWEST + (largest - FunnelLimits.FEWEST) * step / POINTS)
                .distinct()
                .mapToObj(size -> {
                    var limits = FunnelLimits.of(common, size);
                    return new FunnelPoint(
                            size,
                            percent(limits.farLow()),
                            percent(limits.low()),
                            percent(limits.high()),
                            percent(limits.farHigh()));
                })
                .toList();
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(100 * share).setScale(2, RoundingMode.HALF_UP);
    }
}
