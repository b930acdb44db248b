package org.zhiji.followup.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhiji.followup.report.OtherFigureQueries.Deliveries;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Scope;
import org.zhiji.platform.Coalesced;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.tenant.CurrentTenant;

/** Counts the blocks that need every call of the period, and with it most of a report's time. */
@Component
class CountCalls {

    private final CallFigureQueries callFigures;
    private final AnswerCounts answerCounts;
    private final IssueFigureQueries issueFigures;
    private final OtherFigureQueries otherFigures;
    private final Coalesced<Asked, CallBlocks> together = new Coalesced<>();

    CountCalls(
            CallFigureQueries callFigures,
            AnswerCounts answerCounts,
            IssueFigureQueries issueFigures,
            OtherFigureQueries otherFigures) {
        this.callFigures = callFigures;
        this.answerCounts = answerCounts;
        this.issueFigures = issueFigures;
        this.otherFigures = otherFigures;
    }

    /** @param previous the first line of block A, of the period before, as it came out by its own end */
    record CallBlocks(
            CallFigures calls,
            AnswerFigures answers,
            IssueFigures issues,
            AbsenceFigures absence,
            Deliveries deliveries,
            Quantity previous) {}

    /**
     * What the blocks depend on besides the data.
     *
     * @param reader nobody in particular, where somebody sees all
     */
    private record Asked(String tenant, UUID reader, ReportPeriod period, ReportScope scope) {}

    /** @param now a period that is not over yet counts up to this moment */
    CallBlocks of(Actor actor, ReportPeriod period, ReportScope scope, Instant now, ZoneId zone) {
        var calls = DueCalls.of(actor, period, scope, now, zone);
        var before = DueCalls.of(actor, period.before(), scope, now, zone);
        var asked = answerCounts.asked();
        var answers = answerCounts.of(calls, asked);
        return new CallBlocks(
                callFigures.of(calls, zone),
                AnswerFigures.of(asked.values(), answers, answerCounts.of(before, asked)),
                issueFigures.of(calls, answers, zone),
                otherFigures.absence(calls),
                otherFigures.deliveries(calls, zone),
                previous(actor, period, scope, zone));
    }

    /** The same, counted once for all who look at the same time; not within a transaction, which sees only its own. */
    CallBlocks together(Actor actor, ReportPeriod period, ReportScope scope, Instant now, ZoneId zone) {
        var reader = actor.view() == Scope.ALL ? AuditLog.SYSTEM : actor.id();
        var asked = new Asked(CurrentTenant.get().schema(), reader, period, scope);
        return together.ask(asked, now, latest -> of(actor, period, scope, latest, zone));
    }

    Quantity previous(Actor actor, ReportPeriod period, ReportScope scope, ZoneId zone) {
        var before = period.before();
        return callFigures.total(DueCalls.of(actor, before, scope, before.endsAt(zone), zone));
    }
}
