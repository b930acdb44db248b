package org.zhiji.capa;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.statistics.Difference.Share;

/**
 * A p-chart of unfavourable answers: subgroups are ISO weeks, weeks under five answers are merged with the next ones; the
 * centre comes from the 26 subgroups before a point, at least 12, and the limits follow the point's own size. Only what gets
 * worse is of interest. The rules are those of the Western Electric handbook (1956).
 */
final class ControlChart {

    private static final int FEWEST = 5;
    private static final int BASE = 26;
    private static final int LEAST_BASE = 12;

    private ControlChart() {}

    /** What a chart says of its last point; the first rule that holds. */
    enum Rule {
        /** One point above three sigma. */
        BEYOND_THREE,
        /** Two of three in a row above two sigma. */
        TWO_OF_THREE,
        /** Four of five in a row above one sigma. */
        FOUR_OF_FIVE,
        /** Eight in a row above the centre. */
        EIGHT_ABOVE
    }

    /** A week, or several that were too small, under the Monday of the first. */
    record Subgroup(LocalDate from, LocalDate to, Share bad) {}

    /**
     * A subgroup on the chart.
     *
     * @param z how many sigma above the centre; absent while there is too little before it
     */
    record Point(Subgroup subgroup, double centre, @Nullable Double z) {}

    static List<Subgroup> weeks(Collection<WatchedRate.Counted> days) {
        var weeks = new TreeMap<LocalDate, Share>();
        for (var day : days) {
            weeks.merge(day.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), day.bad(), Share::plus);
        }
        var subgroups = new ArrayList<Subgroup>();
        Subgroup open = null;
        for (var week : weeks.entrySet()) {
            var sunday = week.getKey().plusDays(6);
            open = open == null
                    ? new Subgroup(week.getKey(), sunday, week.getValue())
                    : new Subgroup(open.from(), sunday, open.bad().plus(week.getValue()));
            if (open.bad().whole() >= FEWEST) {
                subgroups.add(open);
                open = null;
            }
        }
        return subgroups;
    }

    static List<Point> points(List<Subgroup> subgroups) {
        var points = new ArrayList<Point>();
        for (int i = 0; i < subgroups.size(); i++) {
            var base = subgroups.subList(Math.max(0, i - BASE), i).stream()
                    .map(Subgroup::bad)
                    .reduce(new Share(0, 0), Share::plus);
            var subgroup = subgroups.get(i);
            points.add(
                    i < LEAST_BASE
                            ? new Point(subgroup, 0, null)
                            : new Point(subgroup, centre(base), z(subgroup.bad(), centre(base))));
        }
        return points;
    }

    /** Where nothing was ever unfavourable half an answer stands for it, else the first one would be endlessly far off. */
    private static double centre(Share base) {
        return Math.min(Math.max(base.part(), 0.5), base.whole() - 0.5) / base.whole();
    }

    private static double z(Share bad, double centre) {
        return ((double) bad.part() / bad.whole() - centre) / Math.sqrt(centre * (1 - centre) / bad.whole());
    }

    /** What the last point says. */
    static Optional<Rule> signal(List<Point> points) {
        if (points.isEmpty() || points.getLast().z() == null || points.getLast().z() <= 0) {
            return Optional.empty();
        }
        if (points.getLast().z() > 3) {
            return Optional.of(Rule.BEYOND_THREE);
        }
        if (among(points, 3, z -> z > 2) >= 2 && points.getLast().z() > 2) {
            return Optional.of(Rule.TWO_OF_THREE);
        }
        if (among(points, 5, z -> z > 1) >= 4 && points.getLast().z() > 1) {
            return Optional.of(Rule.FOUR_OF_FIVE);
        }
        return among(points, 8, z -> z > 0) == 8 ? Optional.of(Rule.EIGHT_ABOVE) : Optional.empty();
    }

    private static long among(List<Point> points, int last, DoublePredicate wanted) {
        return points.subList(Math.max(0, points.size() - last), points.size()).stream()
                .filter(point -> point.z() != null && wanted.test(point.z()))
                .count();
    }
}
