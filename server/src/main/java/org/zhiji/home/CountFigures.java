package org.zhiji.home;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiji.home.HomeView.HomeFigure;
import org.zhiji.home.HomeView.Trend;
import org.zhiji.home.KeyFigure.Count;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.statistics.Difference;
import org.zhiji.platform.time.Time;

/** The three figures of a role: this month beside the month before and the year's target. */
@Component
class CountFigures {

    private final ObjectProvider<KeyFigure> figures;
    private final KpiTargets targets;
    private final Departments departments;
    private final Time time;

    CountFigures(ObjectProvider<KeyFigure> figures, KpiTargets targets, Departments departments, Time time) {
        this.figures = figures;
        this.targets = targets;
        this.departments = departments;
        this.time = time;
    }

    /** @param asked a branch that whoever leads wants to see; absent for one's own */
    HomeView of(Actor actor, @Nullable UUID asked, Instant now) {
        var role = HomeRole.of(actor);
        var branch = branch(actor, asked);
        var department = role.leads() ? narrowing(branch) : null;
        var scope = FigureScope.of(role, actor, department);
        var year = LocalDate.ofInstant(now, time.zone()).getYear();
        var wanted = role.kpis().isEmpty() ? null : targets.inForce(branch, year);
        return new HomeView(
                role,
                department,
                role.leads() ? branch.name() : null,
                role.leads() ? null : actor.id(),
                role.kpis().stream()
                        .flatMap(kpi -> find(kpi, actor).stream())
                        .map(figure ->
                                figure(figure, actor, scope, now, wanted == null ? null : wanted.get(figure.kpi())))
                        .toList());
    }

    /** One that the person may know. */
    Optional<KeyFigure> find(Kpi kpi, Actor actor) {
        return figures.stream()
                .filter(it -> it.kpi() == kpi && it.mayKnow(actor))
                .findFirst();
    }

    /** The branch that was asked for, or one's own. */
    Departments.Department branch(Actor actor, @Nullable UUID asked) {
        return asked == null
                ? departments.branchOf(actor.departmentId())
                : departments.find(asked).orElseThrow(() -> Problem.notFound("department"));
    }

    /** The company as a whole is not narrowed. */
    static @Nullable UUID narrowing(Departments.Department department) {
        return department.kind() == Departments.Kind.COMPANY ? null : department.id();
    }

    private HomeFigure figure(
            KeyFigure figure, Actor actor, FigureScope scope, Instant now, @Nullable BigDecimal target) {
        var periods = periods(figure.kpi(), now);
        var counts = figure.counted(actor, scope, periods);
        return figure(figure.kpi(), periods, counts, target);
    }

    private List<Days> periods(Kpi kpi, Instant now) {
        var today = LocalDate.ofInstant(now, time.zone());
        if (kpi.yearly()) {
            var from = today.minusYears(1).plusDays(1);
            return List.of(
                    Days.of(from, today, now, time.zone()),
                    Days.of(from.minusYears(1), from.minusDays(1), now, time.zone()));
        }
        return List.of(
                thisMonth(now),
                new Days(
                        today.minusMonths(1).withDayOfMonth(1),
                        sameDayBefore(today),
                        now.atZone(time.zone()).minusMonths(1).toInstant().plusNanos(1_000)));
    }

    Days thisMonth(Instant now) {
        return Days.of(YearMonth.from(LocalDate.ofInstant(now, time.zone())), now, time.zone());
    }

    /** Of the month before only as much as there is of this one, as it stood then: half a month is not compared with a whole one. */
    private static LocalDate sameDayBefore(LocalDate today) {
        var day = today.minusMonths(1);
        return today.getDayOfMonth() == today.lengthOfMonth() ? day.withDayOfMonth(day.lengthOfMonth()) : day;
    }

    static HomeFigure figure(Kpi kpi, List<Days> periods, List<Count> counts, @Nullable BigDecimal target) {
        var now = counts.getFirst();
        var before = counts.getLast();
        var value = now.share().percent();
        var earlier = before.share().percent();
        return new HomeFigure(
                kpi,
                periods.getFirst().from(),
                periods.getFirst().to(),
                now.share().part(),
                now.share().whole(),
                value,
                now.item(),
                periods.getLast().from(),
                periods.getLast().to(),
                earlier,
                value == null || earlier == null ? null : value.subtract(earlier),
                trend(kpi, now, before),
                target,
                target == null || value == null ? null : met(kpi, value, target));
    }

    static boolean met(Kpi kpi, BigDecimal value, BigDecimal target) {
        return kpi.lowerBetter() ? value.compareTo(target) <= 0 : value.compareTo(target) >= 0;
    }

    /** Better or worse is only what the 95 % interval of the difference says; a few cases more or less are chance. */
    static Trend trend(Kpi kpi, Count now, Count before) {
        if (now.share().whole() == 0 || before.share().whole() == 0) {
            return Trend.UNKNOWN;
        }
        if (now.share().part() > now.share().whole()
                || before.share().part() > before.share().whole()) {
            return Trend.UNKNOWN;
        }
        var difference = Difference.ofShares(now.share(), before.share());
        if (!difference.evidence()) {
            return Trend.CHANCE;
        }
        return difference.value().signum() > 0 == kpi.lowerBetter() ? Trend.WORSE : Trend.BETTER;
    }
}
