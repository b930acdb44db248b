package org.zhiji.home;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.home.KeyFigure.Count;
import org.zhiji.home.KpiYearView.KpiMonth;
import org.zhiji.home.KpiYearView.KpiYearRow;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Right;
import org.zhiji.platform.statistics.Difference.Share;
import org.zhiji.platform.time.Time;

/** Every figure that one may know, month by month, beside what it is meant to be. */
@Component
class ShowKpiYear {

    private final CountFigures figures;
    private final KpiTargets targets;
    private final Departments departments;
    private final Time time;

    ShowKpiYear(CountFigures figures, KpiTargets targets, Departments departments, Time time) {
        this.figures = figures;
        this.targets = targets;
        this.departments = departments;
        this.time = time;
    }

    KpiYearView of(Actor actor, int year, @Nullable UUID asked, Instant now) {
        var branch = figures.branch(actor, asked);
        var own = targets.own(branch.id(), year);
        var inForce = targets.inForce(branch, year);
        var scope = new FigureScope(CountFigures.narrowing(branch), null, null);
        var rows = new ArrayList<KpiYearRow>();
        Arrays.stream(Kpi.values())
                .flatMap(kpi -> figures.find(kpi, actor).stream())
                .forEach(figure -> {
                    var kpi = figure.kpi();
                    var periods = periods(kpi, year, now);
                    var counts = figure.counted(actor, scope, periods);
                    var target = inForce.get(kpi);
                    rows.add(row(kpi, year, periods, counts, target == null ? null : new Wanted(target, own.get(kpi))));
                });
        return new KpiYearView(
                year,
                branch.id(),
                branch.name(),
                CountFigures.narrowing(branch) == null,
                actor.may(Right.TARGET_EDIT) && targets.mayChange(actor, branch),
                targets.version(branch.id(), year),
                rows);
    }

    private record Wanted(BigDecimal inForce, @Nullable BigDecimal own) {}

    /** The whole year before, then what there is of this one: by month, or in one piece where a month says nothing. */
    private List<Days> periods(Kpi kpi, int year, Instant now) {
        var periods = new ArrayList<Days>();
        periods.add(year(year - 1, now));
        if (kpi.yearly()) {
            periods.add(year(year, now));
            return periods;
        }
        var thisMonth = YearMonth.from(LocalDate.ofInstant(now, time.zone()));
        IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, month))
                .filter(month -> !month.isAfter(thisMonth))
                .forEach(month -> periods.add(Days.of(month, now, time.zone())));
        return periods;
    }

    private Days year(int year, Instant now) {
        return Days.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), now, time.zone());
    }

    private static KpiYearRow row(Kpi kpi, int year, List<Days> periods, List<Count> counts, @Nullable Wanted wanted) {
        var soFar = counts.stream().skip(1).map(Count::share).reduce(new Share(0, 0), Share::plus);
        var value = soFar.percent();
        var months = new ArrayList<KpiMonth>();
        for (int i = 1; i < periods.size() && !kpi.yearly(); i++) {
            var share = counts.get(i).share();
            months.add(new KpiMonth(
                    YearMonth.from(periods.get(i).from()).toString(), share.part(), share.whole(), share.percent()));
        }
        return new KpiYearRow(
                kpi,
                kpi.lowerBetter(),
                kpi.perHundred(),
                wanted == null ? null : wanted.own(),
                wanted == null || wanted.own() != null ? null : wanted.inForce(),
                LocalDate.of(year, 1, 1),
                periods.getLast().to(),
                soFar.part(),
                soFar.whole(),
                value,
                wanted == null || value == null ? null : CountFigures.met(kpi, value, wanted.inForce()),
                counts.getFirst().share().percent(),
                months);
    }
}
