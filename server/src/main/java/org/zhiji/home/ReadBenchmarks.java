package org.zhiji.home;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiji.home.OwnFigure.Kind;
import org.zhiji.home.OwnFigure.Known;
import org.zhiji.identity.Actor;
import org.zhiji.platform.time.Time;

/** The house's own figures of the last twelve months. What nobody has recorded is not there: nothing is made up. */
@Component
class ReadBenchmarks {

    private final ObjectProvider<OwnFigure> own;
    private final CountFigures figures;
    private final Time time;

    ReadBenchmarks(ObjectProvider<OwnFigure> own, CountFigures figures, Time time) {
        this.own = own;
        this.figures = figures;
        this.time = time;
    }

    /** @param figures those that the reader may know */
    record BenchmarksView(
            LocalDate from,
            LocalDate to,
            @Nullable UUID departmentId,
            String departmentName,
            List<OwnFigureView> figures) {}

    /** @param percent absent where there is nothing to divide by */
    record OwnFigureView(
            Kind kind, long part, long of, @Nullable BigDecimal percent) {}

    BenchmarksView of(Actor actor, @Nullable UUID asked, Instant now) {
        var branch = figures.branch(actor, asked);
        var department = CountFigures.narrowing(branch);
        var today = LocalDate.ofInstant(now, time.zone());
        var year = Days.of(today.minusYears(1).plusDays(1), today, now, time.zone());
        var known = Stream.concat(
                own.stream()
                        .filter(it -> it.mayKnow(actor))
                        .flatMap(it -> it.counted(actor, department, year).stream()),
                Stream.concat(
                        key(Kpi.RECOVERY, Kind.RECOVERY, actor, department, year),
                        key(Kpi.LOYALTY, Kind.LOYAL, actor, department, year)));
        return new BenchmarksView(
                year.from(),
                year.to(),
                department,
                branch.name(),
                known.map(ReadBenchmarks::view).toList());
    }

    /** What is a key figure already is not counted a second way. */
    private Stream<Known> key(Kpi kpi, Kind kind, Actor actor, @Nullable UUID department, Days days) {
        return figures.find(kpi, actor).stream()
                .map(it -> it.counted(actor, new FigureScope(department, null, null), List.of(days)))
                .map(counts -> new Known(kind, counts.getFirst().share()));
    }

    private static OwnFigureView view(Known it) {
        return new OwnFigureView(
                it.kind(), it.share().part(), it.share().whole(), it.share().percent());
    }
}
