package org.zhiji.followup.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
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
    private final Coalesced<Wanted, CallBlocks> together = new Coalesced<>();

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
    private record Wanted(String tenant, UUID reader, ReportPeriod period, ReportScope scope) {}

    /** What takes about as long as the rest, and can be counted beside it. */
    private record Aside(
            Map<AnswerCounts.Asked, AnswerCounts.Counts> answersBefore,
            Quantity previous,
            AbsenceFigures absence,
            Deliveries deliveries) {}

    /** @param now a period that is not over yet counts up to this moment */
    CallBlocks of(Actor actor, ReportPeriod period, ReportScope scope, Instant now, ZoneId zone) {
        return of(actor, period, scope, now, zone, Runnable::run);
    }

    /**
     * The same, counted once for all who look at the same time, on two connections; not within a transaction, whose own
     * changes others do not see.
     */
    CallBlocks together(Actor actor, ReportPeriod period, ReportScope scope, Instant now, ZoneId zone) {
        var reader = actor.view() == Scope.ALL ? AuditLog.SYSTEM : actor.id();
        var tenant = CurrentTenant.get();
        var wanted = new Wanted(tenant.schema(), reader, period, scope);
        Executor beside = work -> Thread.ofVirtual().start(() -> CurrentTenant.run(tenant, work));
        return together.ask(wanted, now, latest -> of(actor, period, scope, latest, zone, beside));
    }

    private CallBlocks of(
            Actor actor, ReportPeriod period, ReportScope scope, Instant now, ZoneId zone, Executor beside) {
        var calls = DueCalls.of(actor, period, scope, now, zone);
        var asked = answerCounts.asked();
        var aside = CompletableFuture.supplyAsync(() -> aside(calls, asked, now, zone), beside);
        var answers = answerCounts.of(calls, asked);
        var figures = callFigures.of(calls, zone);
        var issues = issueFigures.of(calls, answers, zone);
        var rest = aside.join();
        return new CallBlocks(
                figures,
                AnswerFigures.of(asked.values(), answers, rest.answersBefore()),
                issues,
                rest.absence(),
                rest.deliveries(),
                rest.previous());
    }

    private Aside aside(DueCalls calls, Map<UUID, AnswerCounts.Asked> asked, Instant now, ZoneId zone) {
        var before = DueCalls.of(calls.actor(), calls.period().before(), calls.scope(), now, zone);
        return new Aside(
                answerCounts.of(before, asked),
                previous(calls.actor(), calls.period(), calls.scope(), zone),
                otherFigures.absence(calls),
                otherFigures.deliveries(calls, zone));
    }

    Quantity previous(Actor actor, ReportPeriod period, ReportScope scope, ZoneId zone) {
        var before = period.before();
        return callFigures.total(DueCalls.of(actor, before, scope, before.endsAt(zone), zone));
    }
}
