package org.zhiji.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.complaint.StoryEntry.Kind;
import org.zhiji.platform.Ids;
import org.zhiji.worktime.WorkCalendar;

/**
 * A complaint: where it stands, which moves it allows, and its three clocks. Knows neither screen nor database; the time
 * and the branch's calendar are handed in.
 */
final class Complaint {

    /** The same problem after this is a new complaint. */
    private static final Duration REOPENABLE = Duration.ofDays(30);

    private static final int ATTEMPTS_BEFORE_UNREACHABLE = 3;
    private static final int DAYS_BEFORE_UNREACHABLE = 2;

    private final ComplaintState state;
    private final Map<ClockKind, ComplaintClock> clocks;
    private final List<ReplyAttempt> attempts;
    private @Nullable Recipients newRecipients;
    private final List<StoryEntry> newEntries = new ArrayList<>();

    Complaint(ComplaintState state, List<ComplaintClock> clocks, List<ReplyAttempt> attempts) {
        this.state = state;
        this.clocks = new EnumMap<>(ClockKind.class);
        clocks.stream()
                .sorted(Comparator.comparingInt(ComplaintClock::round))
                .forEach(clock -> this.clocks.put(clock.kind(), clock));
        this.attempts = new ArrayList<>(attempts);
    }

    static Complaint register(
            NewComplaint matter, String number, UUID departmentId, UUID by, Instant now, WorkCalendar calendar) {
        if (matter.discoveredAt().isAfter(now)) {
            throw ComplaintProblem.IN_THE_FUTURE.problem();
        }
        var complaint = new Complaint(
                ComplaintState.registered(Ids.next(), matter, number, departmentId, by, now), List.of(), List.of());
        complaint.start(ClockKind.T1_REPORT, matter.discoveredAt(), calendar);
        complaint.tell(Kind.REGISTERED, now, by, null);
        return complaint;
    }

    void report(Recipients recipients, UUID by, Instant now, WorkCalendar calendar) {
        refuseIfReported();
        deliver(recipients, now, StopReason.MET, calendar);
        tell(Kind.REPORTED, now, by, null);
    }

    /** Half a working day has passed and nobody reported: the record goes to the general manager by itself. */
    void deliverOverdue(Recipients recipients, Instant now, WorkCalendar calendar) {
        refuseIfReported();
        deliver(recipients, now, StopReason.DELIVERED_AUTOMATICALLY, calendar);
        state.deliveredAutomatically = true;
        tell(Kind.DELIVERED_AUTOMATICALLY, now, null, null);
    }

    void nobodyToReportTo(Instant now) {
        tell(Kind.NOBODY_TO_REPORT_TO, now, null, null);
    }

    /**
     * A part of it that goes its own way: it was heard when the whole was, and the general manager knows of it if he knows
     * of the whole, so nobody gains time by taking a complaint apart.
     */
    Complaint split(
            NewComplaint part,
            String number,
            @Nullable Recipients recipients,
            UUID by,
            Instant now,
            WorkCalendar calendar) {
        refuseIfClosed();
        var apart = register(part, number, state.departmentId, by, now, calendar);
        var since = roundStart();
        if (state.reportedAt != null && since != null && recipients != null) {
            apart.deliver(
                    recipients,
                    state.reportedAt,
                    state.deliveredAutomatically ? StopReason.DELIVERED_AUTOMATICALLY : StopReason.MET,
                    calendar);
            apart.state.deliveredAutomatically = state.deliveredAutomatically;
            apart.state.handlerId = state.handlerId;
            apart.state.status = state.handlerId == null ? ComplaintStatus.REPORTED : ComplaintStatus.INVESTIGATING;
            if (apart.state.handlingWanted) {
                apart.start(ClockKind.T2_REPLY, since, calendar);
            }
        }
        tell(Kind.SPLIT, now, by, null, Map.of("complaintNo", number));
        apart.tell(Kind.SPLIT, now, by, null, Map.of("from", state.number));
        return apart;
    }

    /** The same matter was written down twice: this one ends, the other one goes on with the time of the older. */
    void mergeInto(Complaint other, String note, UUID by, Instant now) {
        refuseIfClosed();
        other.refuseIfClosed();
        refuseWhileCompensationIsAsked();
        if (!state.matter.customerId().equals(other.state.matter.customerId())) {
            throw ComplaintProblem.OTHER_CUSTOMER.problem();
        }
        if (state.status.compareTo(other.state.status) > 0) {
            throw ComplaintProblem.LESS_FAR.problem(other.state.number, state.number);
        }
        other.takeOver(this, by, now);
        state.mergedInto = other.state.id;
        clocks.replaceAll((kind, clock) -> clock.stop(now, StopReason.MERGED));
        close(ClosingReason.MERGED, note, by, now);
    }

    private void takeOver(Complaint duplicate, UUID by, Instant now) {
        clocks.replaceAll((kind, clock) -> {
            var theirs = duplicate.clocks.get(kind);
            return theirs == null ? clock : clock.notAfter(theirs);
        });
        if (duplicate.state.severity.compareTo(state.severity) > 0) {
            state.severity = duplicate.state.severity;
        }
        state.legalRisk |= duplicate.state.legalRisk;
        tell(Kind.MERGED, now, by, duplicate.state.matter.description(), Map.of("complaintNo", duplicate.state.number));
    }

    void link(String otherNumber, UUID by, Instant now) {
        tell(Kind.LINKED, now, by, null, Map.of("complaintNo", otherNumber));
    }

    void unlink(String otherNumber, UUID by, Instant now) {
        tell(Kind.UNLINKED, now, by, null, Map.of("complaintNo", otherNumber));
    }

    void assign(UUID handler, UUID by, Instant now) {
        refuseIfClosed();
        refuseUnlessReported();
        state.handlerId = handler;
        if (state.status == ComplaintStatus.REPORTED) {
            state.status = ComplaintStatus.INVESTIGATING;
        }
        tell(Kind.ASSIGNED, now, by, null, Map.of("handlerId", handler));
    }

    void note(String text, UUID by, Instant now) {
        tell(Kind.NOTED, now, by, text);
    }

    /** Words that the customer may read; a note is for the house only. */
    void share(String text, UUID by, Instant now) {
        tell(Kind.SHARED, now, by, text);
    }

    void changeLegalRisk(boolean legalRisk, UUID by, Instant now) {
        refuseIfClosed();
        if (state.legalRisk != legalRisk) {
            state.legalRisk = legalRisk;
            tell(Kind.LEGAL_RISK_CHANGED, now, by, null, Map.of("legalRisk", legalRisk));
        }
    }

    void askCompensation(String what, UUID by, Instant now) {
        refuseIfClosed();
        refuseUnlessReported();
        tell(Kind.COMPENSATION_ASKED, now, by, what);
    }

    /** @param agreed everything that was agreed to so far, in words */
    void compensationDecided(String what, String outcome, @Nullable String agreed, Instant now) {
        state.compensation = agreed;
        tell(Kind.COMPENSATION_DECIDED, now, null, what, Map.of("outcome", outcome));
    }

    void investigate(Findings findings, UUID by, Instant now) {
        refuseIfClosed();
        state.investigation = findings.investigation();
        state.causeCode = findings.causeCode();
        state.cause = findings.cause();
        state.directResponsibleId = findings.directResponsibleId();
        state.secondaryResponsibleId = findings.secondaryResponsibleId();
        tell(Kind.INVESTIGATED, now, by, null);
    }

    /** A try is on record, but only a conversation stops the clock. */
    void attemptReply(ReplyChannel channel, @Nullable String note, UUID by, Instant at, Instant now) {
        refuseIfClosed();
        refuseUnlessReported();
        refuseOutsideOf(roundStart(), at, now, ComplaintProblem.ANSWER_BEFORE_REPORT);
        attempts.add(new ReplyAttempt(channel, at));
        tell(Kind.ATTEMPTED, at, by, note, Map.of("channel", channel));
    }

    void setUnreachable(UUID by, Instant now, WorkCalendar calendar) {
        refuseIfClosed();
        refuseUnlessReported();
        if (state.repliedAt != null) {
            throw ComplaintProblem.NOT_UNREACHABLE.problem();
        }
        var days = attempts.stream()
                .map(attempt -> calendar.dateOf(attempt.at()))
                .distinct()
                .count();
        var written = attempts.stream().anyMatch(attempt -> attempt.channel() == ReplyChannel.SMS);
        if (attempts.size() < ATTEMPTS_BEFORE_UNREACHABLE || days < DAYS_BEFORE_UNREACHABLE || !written) {
            throw ComplaintProblem.TOO_FEW_ATTEMPTS.problem(attempts.size(), days);
        }
        state.unreachableAt = now;
        stop(ClockKind.T2_REPLY, now, StopReason.UNREACHABLE);
        tell(Kind.UNREACHABLE, now, by, null);
    }

    /** A conversation with the customer; the first one answers the complaint, later ones only join its story. */
    void reply(Reply reply, UUID by, Instant now, WorkCalendar calendar) {
        refuseIfClosed();
        refuseUnlessReported();
        refuseOutsideOf(roundStart(), reply.at(), now, ComplaintProblem.ANSWER_BEFORE_REPORT);
        if (state.status == ComplaintStatus.REPORTED || state.status == ComplaintStatus.INVESTIGATING) {
            state.status = ComplaintStatus.REPLIED;
            state.repliedAt = reply.at();
            if (state.handlerId == null) {
                state.handlerId = by;
            }
            clocks.computeIfPresent(ClockKind.T2_REPLY, (same, clock) -> clock.stopAfterPause(reply.at(), calendar));
        }
        state.replyChannel = reply.channel();
        state.replyContent = reply.content();
        state.customerAccepts = reply.customerAccepts();
        state.unreachableAt = null;
        tell(Kind.REPLIED, reply.at(), by, reply.content(), Map.of("channel", reply.channel()));
    }

    void resolve(Resolution resolution, UUID by, Instant now, WorkCalendar calendar) {
        refuseIfClosed();
        if (state.status == ComplaintStatus.VERIFYING) {
            throw ComplaintProblem.ALREADY_RESOLVED.problem();
        }
        if (state.status != ComplaintStatus.REPLIED) {
            throw ComplaintProblem.NOT_REPLIED.problem();
        }
        if (resolution.cause() != null) {
            state.cause = resolution.cause();
        }
        if (resolution.causeCode() != null) {
            state.causeCode = resolution.causeCode();
        }
        if (state.cause == null || state.causeCode == null) {
            throw ComplaintProblem.CAUSE_MISSING.problem();
        }
        refuseWhileCompensationIsAsked();
        refuseOutsideOf(state.repliedAt, resolution.at(), now, ComplaintProblem.SOLUTION_BEFORE_ANSWER);
        state.solution = resolution.solution();
        state.resolvedAt = resolution.at();
        state.status = ComplaintStatus.VERIFYING;
        if (state.handlingWanted) {
            start(ClockKind.T3_VERIFY, resolution.at(), calendar);
        }
        tell(Kind.RESOLVED, resolution.at(), by, resolution.solution());
    }

    /** The second call: a content customer closes the matter, a discontent one opens it again. */
    void verify(
            VerificationResult result, @Nullable String note, UUID by, Instant at, Instant now, WorkCalendar calendar) {
        refuseIfClosed();
        if (state.status != ComplaintStatus.VERIFYING) {
            throw ComplaintProblem.NOT_RESOLVED.problem();
        }
        refuseOutsideOf(state.resolvedAt, at, now, ComplaintProblem.SECOND_CALL_BEFORE_SOLUTION);
        stop(ClockKind.T3_VERIFY, at, StopReason.MET);
        tell(Kind.VERIFIED, at, by, note, Map.of("result", result));
        if (result == VerificationResult.DISSATISFIED) {
            openAgain(by, note, now, calendar);
        } else {
            state.verifiedAt = at;
            state.verificationResult = result;
            close(ClosingReason.CONFIRMED, note, by, now);
        }
    }

    void closeAsNotJustified(String note, UUID by, Instant now) {
        refuseIfClosed();
        refuseWhileCompensationIsAsked();
        if (state.repliedAt == null) {
            throw ComplaintProblem.NOT_REPLIED.problem();
        }
        close(ClosingReason.NOT_JUSTIFIED, note, by, now);
    }

    void closeAsNotWanted(@Nullable String note, UUID by, Instant now) {
        refuseIfClosed();
        refuseUnlessReported();
        if (state.handlingWanted) {
            throw ComplaintProblem.STILL_WANTED.problem();
        }
        close(ClosingReason.NOT_WANTED, note, by, now);
    }

    void closeAsUnreachable(@Nullable String note, UUID by, Instant now) {
        refuseIfClosed();
        if (state.unreachableAt == null) {
            throw ComplaintProblem.NOT_UNREACHABLE.problem();
        }
        close(ClosingReason.UNREACHABLE, note, by, now);
    }

    void reopen(String reason, UUID by, Instant now, WorkCalendar calendar) {
        if (state.closedAt == null) {
            throw ComplaintProblem.NOT_CLOSED.problem();
        }
        if (state.mergedInto != null) {
            throw ComplaintProblem.MERGED_AWAY.problem();
        }
        if (now.isAfter(state.closedAt.plus(REOPENABLE))) {
            throw ComplaintProblem.CLOSED_TOO_LONG.problem(REOPENABLE.toDays());
        }
        state.handlingWanted = true;
        openAgain(by, reason, now, calendar);
    }

    /** The customer wants to hear no more: nobody has to answer or call again, but the general manager still learns of it. */
    void declineHandling(@Nullable String note, UUID by, Instant now) {
        refuseIfClosed();
        state.handlingWanted = false;
        stop(ClockKind.T2_REPLY, now, StopReason.NOT_WANTED);
        stop(ClockKind.T3_VERIFY, now, StopReason.NOT_WANTED);
        tell(Kind.HANDLING_DECLINED, now, by, note);
    }

    void changeSeverity(Severity severity, UUID by, Instant now) {
        refuseIfClosed();
        var before = state.severity;
        state.severity = severity;
        tell(Kind.SEVERITY_CHANGED, now, by, null, Map.of("from", before, "to", severity));
    }

    /** 1 the managers, 2 the general manager, 3 the manufacturer or somebody outside. */
    void escalate(int level, String reason, UUID by, Instant now) {
        refuseIfClosed();
        if (level <= state.escalationLevel) {
            throw ComplaintProblem.LOWER_ESCALATION.problem(state.escalationLevel);
        }
        state.escalationLevel = level;
        tell(Kind.ESCALATED, now, by, reason, Map.of("level", level));
    }

    /** Looks at one clock and says what is to be told now; the same look at the same time a second time says nothing. */
    ComplaintClock.Call call(ClockKind kind, Instant now, WorkCalendar calendar) {
        var clock = clocks.get(kind);
        if (clock == null) {
            return ComplaintClock.Call.NOTHING;
        }
        var call = clock.call(now, calendar);
        clocks.put(kind, clock.told(call, now, calendar));
        if (call == ComplaintClock.Call.BREACH && kind == ClockKind.T2_REPLY) {
            state.escalationLevel = Math.max(state.escalationLevel, 2);
        }
        if (call == ComplaintClock.Call.BREACH) {
            tell(Kind.OVERDUE, now, null, null, Map.of("clock", kind));
        }
        return call;
    }

    void recompute(Instant now, WorkCalendar calendar) {
        clocks.replaceAll((kind, clock) -> clock.recompute(now, calendar));
    }

    ComplaintState state() {
        return state;
    }

    List<ComplaintClock> clocks() {
        return List.copyOf(clocks.values());
    }

    /** The first clock starts with the complaint itself. */
    Instant reportDueAt() {
        return Objects.requireNonNull(clocks.get(ClockKind.T1_REPORT)).dueAt();
    }

    @Nullable
    ComplaintClock clock(ClockKind kind) {
        return clocks.get(kind);
    }

    @Nullable
    Recipients newRecipients() {
        return newRecipients;
    }

    List<StoryEntry> newEntries() {
        return List.copyOf(newEntries);
    }

    private void deliver(Recipients recipients, Instant now, StopReason reason, WorkCalendar calendar) {
        newRecipients = recipients;
        state.reportedAt = now;
        state.status = ComplaintStatus.REPORTED;
        stop(ClockKind.T1_REPORT, now, reason);
        if (state.handlingWanted) {
            start(ClockKind.T2_REPLY, now, calendar);
        }
    }

    private void openAgain(UUID by, @Nullable String reason, Instant now, WorkCalendar calendar) {
        state.reopenCount++;
        state.status = ComplaintStatus.INVESTIGATING;
        state.repliedAt = null;
        state.resolvedAt = null;
        state.verifiedAt = null;
        state.verificationResult = null;
        state.closedAt = null;
        state.closingReason = null;
        state.closingNote = null;
        state.unreachableAt = null;
        attempts.clear();
        start(ClockKind.T2_REPLY, now, calendar);
        tell(Kind.REOPENED, now, by, reason);
    }

    private void close(ClosingReason reason, @Nullable String note, UUID by, Instant now) {
        state.status = ComplaintStatus.CLOSED;
        state.closedAt = now;
        state.closingReason = reason;
        state.closingNote = note;
        stop(ClockKind.T2_REPLY, now, StopReason.CLOSED);
        stop(ClockKind.T3_VERIFY, now, StopReason.CLOSED);
        tell(Kind.CLOSED, now, by, note, Map.of("reason", reason));
    }

    private void start(ClockKind kind, Instant at, WorkCalendar calendar) {
        clocks.put(kind, ComplaintClock.start(kind, state.reopenCount, at, calendar));
    }

    private void stop(ClockKind kind, Instant at, StopReason reason) {
        clocks.computeIfPresent(kind, (same, clock) -> clock.stop(at, reason));
    }

    /** Nobody can have answered before the report came in, or before the matter was opened again. */
    private @Nullable Instant roundStart() {
        var clock = clocks.get(ClockKind.T2_REPLY);
        return clock == null ? state.reportedAt : clock.startedAt();
    }

    private void tell(Kind kind, Instant at, @Nullable UUID by, @Nullable String text) {
        tell(kind, at, by, text, Map.of());
    }

    private void tell(Kind kind, Instant at, @Nullable UUID by, @Nullable String text, Map<String, Object> details) {
        newEntries.add(new StoryEntry(kind, at, by, text, details));
    }

    private void refuseIfReported() {
        if (state.reportedAt != null) {
            throw ComplaintProblem.ALREADY_REPORTED.problem();
        }
    }

    private void refuseUnlessReported() {
        if (state.reportedAt == null) {
            throw ComplaintProblem.NOT_YET_REPORTED.problem();
        }
    }

    private void refuseIfClosed() {
        if (state.status == ComplaintStatus.CLOSED) {
            throw ComplaintProblem.CLOSED.problem();
        }
    }

    private void refuseWhileCompensationIsAsked() {
        if (state.compensationAsked) {
            throw ComplaintProblem.COMPENSATION_PENDING.problem();
        }
    }

    private static void refuseOutsideOf(
            @Nullable Instant earliest, Instant at, Instant now, ComplaintProblem tooEarly) {
        if (at.isAfter(now)) {
            throw ComplaintProblem.IN_THE_FUTURE.problem();
        }
        if (earliest != null && at.isBefore(earliest)) {
            throw tooEarly.problem();
        }
    }
}
