package org.zhiji.followup.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiji.capa.CapaEffects;
import org.zhiji.capa.CapaEffects.EffectSeen;
import org.zhiji.complaint.ComplaintStatistics;
import org.zhiji.identity.Actor;

/** Puts the figures of a report together, each block by one statement of its own. */
@Component
class CountReport {

    private final CallFigureQueries callFigures;
    private final AnswerCounts answerCounts;
    private final IssueFigureQueries issueFigures;
    private final OtherFigureQueries otherFigures;
    private final ComplaintStatistics complaints;
    private final CapaEffects effects;

    CountReport(
            CallFigureQueries callFigures,
            AnswerCounts answerCounts,
            IssueFigureQueries issueFigures,
            OtherFigureQueries otherFigures,
            ComplaintStatistics complaints,
            CapaEffects effects) {
        this.callFigures = callFigures;
        this.answerCounts = answerCounts;
        this.issueFigures = issueFigures;
        this.otherFigures = otherFigures;
        this.complaints = complaints;
        this.effects = effects;
    }

    /** @param now a period that is not over yet counts up to this moment */
    ReportFigures of(Actor actor, ReportPeriod period, ReportScope scope, Instant now, ZoneId zone) {
        var calls = DueCalls.of(actor, period, scope, now, zone);
        var before = DueCalls.of(actor, period.before(), scope, now, zone);
        var quantities = callFigures.of(calls, zone);
        var asked = answerCounts.asked();
        var answers = answerCounts.of(calls, asked);
        var deliveries = otherFigures.deliveries(calls, zone);
        var registered = new ComplaintStatistics.Period(
                period.startsAt(zone), period.endsAt(zone), scope.departmentId(), scope.advisorId());
        return new ReportFigures(
                quantities,
                AnswerFigures.of(asked.values(), answers, answerCounts.of(before, asked)),
                issueFigures.of(calls, answers, zone),
                ComplaintFigures.of(
                        complaints.of(actor, registered, now), deliveries.orders(), complaints.open(actor, registered)),
                otherFigures.absence(calls),
                DataFigures.of(
                        quantities.failures().stream()
                                .filter(failure -> failure.reason().badNumber())
                                .mapToInt(CallFigures.FailureFigure::count)
                                .sum(),
                        quantities.total().carriedOut(),
                        deliveries.orders(),
                        deliveries.consents()),
                effects(calls, zone));
    }

    /** An action is about a branch: whoever asks about one person sees none. */
    private List<EffectSeen> effects(DueCalls calls, ZoneId zone) {
        var scope = calls.scope();
        return scope.advisorId() != null || scope.callerId() != null
                ? List.of()
                : effects.seen(
                        calls.actor(), scope.departmentId(), calls.period().startsAt(zone), calls.cutOff());
    }

    /** What stands beside the first line of block A: the period before, as it came out by its own end. */
    Quantity previous(Actor actor, ReportPeriod period, ReportScope scope, ZoneId zone) {
        var before = period.before();
        return callFigures.total(DueCalls.of(actor, before, scope, before.endsAt(zone), zone));
    }
}
