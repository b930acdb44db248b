package org.zhiji.followup.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiji.capa.CapaEffects;
import org.zhiji.capa.CapaEffects.EffectSeen;
import org.zhiji.complaint.ComplaintStatistics;
import org.zhiji.followup.report.CountCalls.CallBlocks;
import org.zhiji.identity.Actor;

/** Puts the figures of a report together, each block by one statement of its own. */
@Component
class CountReport {

    private final CountCalls calls;
    private final ComplaintStatistics complaints;
    private final CapaEffects effects;

    CountReport(CountCalls calls, ComplaintStatistics complaints, CapaEffects effects) {
        this.calls = calls;
        this.complaints = complaints;
        this.effects = effects;
    }

    /** @param previous what stands beside the first line of block A: the period before, as it came out by its own end */
    record Counted(ReportFigures figures, Quantity previous) {}

    /** @param now a period that is not over yet counts up to this moment */
    Counted of(Actor actor, ReportPeriod period, ReportScope scope, Instant now, ZoneId zone) {
        return whole(calls.of(actor, period, scope, now, zone), actor, period, scope, now, zone);
    }

    /** For looking at; see {@link CountCalls#together}. */
    Counted living(Actor actor, ReportPeriod period, ReportScope scope, Instant now, ZoneId zone) {
        return whole(calls.together(actor, period, scope, now, zone), actor, period, scope, now, zone);
    }

    Quantity previous(Actor actor, ReportPeriod period, ReportScope scope, ZoneId zone) {
        return calls.previous(actor, period, scope, zone);
    }

    private Counted whole(
            CallBlocks blocks, Actor actor, ReportPeriod period, ReportScope scope, Instant now, ZoneId zone) {
        var orders = blocks.deliveries().orders();
        var registered = new ComplaintStatistics.Period(
                period.startsAt(zone), period.endsAt(zone), scope.departmentId(), scope.advisorId());
        var figures = new ReportFigures(
                blocks.calls(),
                blocks.answers(),
                blocks.issues(),
                ComplaintFigures.of(complaints.of(actor, registered, now), orders, complaints.open(actor, registered)),
                blocks.absence(),
                DataFigures.of(
                        blocks.calls().failures().stream()
                                .filter(failure -> failure.reason().badNumber())
                                .mapToInt(CallFigures.FailureFigure::count)
                                .sum(),
                        blocks.calls().total().carriedOut(),
                        orders,
                        blocks.deliveries().consents()),
                effects(DueCalls.of(actor, period, scope, now, zone), zone));
        return new Counted(figures, blocks.previous());
    }

    /** An action is about a branch: whoever asks about one person sees none. */
    private List<EffectSeen> effects(DueCalls calls, ZoneId zone) {
        var scope = calls.scope();
        return scope.advisorId() != null || scope.callerId() != null
                ? List.of()
                : effects.seen(
                        calls.actor(), scope.departmentId(), calls.period().startsAt(zone), calls.cutOff());
    }
}
