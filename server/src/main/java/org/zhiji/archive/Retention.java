package org.zhiji.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * How many backups are kept: of each of the last days, weeks and months that have one, the latest. Days without a backup
 * do not count, so that a machine that was off for a month still has its last ones.
 */
record Retention(int daily, int weekly, int monthly) {

    Set<Instant> kept(Collection<Instant> all, ZoneId zone) {
        var latestFirst = all.stream().sorted(Comparator.reverseOrder()).toList();
        var kept = new HashSet<Instant>();
        kept.addAll(latestOf(latestFirst, daily, at -> LocalDate.ofInstant(at, zone)));
        kept.addAll(latestOf(latestFirst, weekly, at -> week(LocalDate.ofInstant(at, zone))));
        kept.addAll(latestOf(latestFirst, monthly, at -> YearMonth.from(at.atZone(zone))));
        return kept;
    }

    private static String week(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) + "/" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    private static Set<Instant> latestOf(List<Instant> latestFirst, int most, Function<Instant, Object> period) {
        var periods = new HashSet<>();
        var kept = new HashSet<Instant>();
        for (var at : latestFirst) {
            if (periods.size() < most && periods.add(period.apply(at))) {
                kept.add(at);
            }
        }
        return kept;
    }
}
