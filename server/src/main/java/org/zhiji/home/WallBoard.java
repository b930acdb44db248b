package org.zhiji.home;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiji.home.WallSource.Clock;
import org.zhiji.home.WallSource.Item;
import org.zhiji.home.WallSource.Tally;
import org.zhiji.identity.Actor;
import org.zhiji.platform.time.Time;

/** What hangs on the wall: clocks of complaints, the calls of today, satisfaction, overdue measures. No person is named. */
@Component
class WallBoard {

    private static final int MOST_CLOCKS = 40;

    private final ObjectProvider<WallSource> sources;
    private final CountFigures figures;
    private final KpiTargets targets;
    private final Time time;

    WallBoard(ObjectProvider<WallSource> sources, CountFigures figures, KpiTargets targets, Time time) {
        this.sources = sources;
        this.figures = figures;
        this.targets = targets;
        this.time = time;
    }

    /**
     * @param now     by the installation's clock
     * @param clocks  the least time left first
     * @param running how many there are, also where not all are shown
     */
    record WallView(
            Instant now,
            String name,
            List<Clock> clocks,
            int running,
            List<Tally> tallies,
            @Nullable WallFigure satisfaction) {}

    record WallFigure(
            long part,
            long of,
            @Nullable BigDecimal value,
            @Nullable BigDecimal target,
            @Nullable Boolean met) {}

    WallView of(Actor actor, @Nullable UUID asked, Instant now) {
        var branch = figures.branch(actor, asked);
        var department = CountFigures.narrowing(branch);
        List<Item> items = sources.stream()
                .filter(it -> it.mayKnow(actor))
                .flatMap(it -> it.items(actor, department, now).stream())
                .toList();
        var clocks = items.stream()
                .filter(Clock.class::isInstance)
                .map(Clock.class::cast)
                .sorted(Comparator.comparing(Clock::leftMinutes).thenComparing(Clock::no))
                .toList();
        var wanted = targets.inForce(branch, time.today().getYear()).get(Kpi.SATISFACTION);
        return new WallView(
                now,
                branch.name(),
                clocks.stream().limit(MOST_CLOCKS).toList(),
                clocks.size(),
                items.stream()
                        .filter(Tally.class::isInstance)
                        .map(Tally.class::cast)
                        .toList(),
                figures.find(Kpi.SATISFACTION, actor)
                        .map(it -> satisfaction(it, actor, department, wanted, now))
                        .orElse(null));
    }

    private WallFigure satisfaction(
            KeyFigure figure, Actor actor, @Nullable UUID department, @Nullable BigDecimal target, Instant now) {
        var month = figures.thisMonth(now);
        var share = figure.counted(actor, new FigureScope(department, null, null), List.of(month))
                .getFirst()
                .share();
        var value = share.percent();
        return new WallFigure(
                share.part(),
                share.whole(),
                value,
                target,
                value == null || target == null ? null : CountFigures.met(Kpi.SATISFACTION, value, target));
    }
}
