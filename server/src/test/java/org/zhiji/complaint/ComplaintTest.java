package org.zhiji.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.zhiji.complaint.ComplaintClock.Call;
import org.zhiji.platform.Ids;
import org.zhiji.platform.problem.Problem;
import org.zhiji.worktime.Calendars;
import org.zhiji.worktime.WorkCalendar;

class ComplaintTest {

    private final WorkCalendar calendar = Calendars.national();
    private final UUID advisor = Ids.next();
    private final UUID manager = Ids.next();
    private final UUID businessManager = Ids.next();
    private final UUID generalManager = Ids.next();

    @Test
    void theStoryOfAnAirConditionerThatSmells() {
        var complaint = registered("2026-09-10T10:12");
        assertThat(dueAt(complaint, ClockKind.T1_REPORT)).isEqualTo("2026-09-10T15:42");

        complaint.report(recipients(), advisor, at("2026-09-10T10:40"), calendar);
        assertThat(complaint.state().status).isEqualTo(ComplaintStatus.REPORTED);
        assertThat(complaint.newRecipients()).isEqualTo(recipients());
        assertThat(late(complaint, ClockKind.T1_REPORT, "2026-12-01T10:00")).isFalse();
        assertThat(dueAt(complaint, ClockKind.T2_REPLY)).isEqualTo("2026-09-11T10:40");

        complaint.reply(reply("2026-09-11T09:20"), manager, at("2026-09-11T09:25"), calendar);
        assertThat(complaint.state().status).isEqualTo(ComplaintStatus.REPLIED);
        assertThat(complaint.state().handlerId).isEqualTo(manager);
        assertThat(late(complaint, ClockKind.T2_REPLY, "2026-12-01T10:00")).isFalse();

        complaint.resolve(resolution("2026-09-14T11:00"), manager, at("2026-09-14T11:00"), calendar);
        assertThat(complaint.state().status).isEqualTo(ComplaintStatus.VERIFYING);
        assertThat(dueAt(complaint, ClockKind.T3_VERIFY)).isEqualTo("2026-09-17T11:00");

        var second = at("2026-09-15T10:00");
        complaint.verify(VerificationResult.SATISFIED, "满意", advisor, second, second, calendar);
        assertThat(complaint.state().status).isEqualTo(ComplaintStatus.CLOSED);
        assertThat(complaint.state().closedAt).isEqualTo(second);
        assertThat(complaint.clocks()).allMatch(clock -> !clock.running());
    }

    @Test
    void eachThresholdIsToldOnceAtItsMinute() {
        var complaint = registered("2026-09-10T10:12");
        assertThat(call(complaint, ClockKind.T1_REPORT, "2026-09-10T13:41:59")).isEqualTo(Call.NOTHING);
        assertThat(call(complaint, ClockKind.T1_REPORT, "2026-09-10T13:42")).isEqualTo(Call.HALF);
        assertThat(call(complaint, ClockKind.T1_REPORT, "2026-09-10T13:42")).isEqualTo(Call.NOTHING);
        assertThat(call(complaint, ClockKind.T1_REPORT, "2026-09-10T14:54")).isEqualTo(Call.EIGHTY);
        assertThat(call(complaint, ClockKind.T1_REPORT, "2026-09-10T15:41:59")).isEqualTo(Call.NOTHING);
        assertThat(call(complaint, ClockKind.T1_REPORT, "2026-09-10T15:42")).isEqualTo(Call.BREACH);
    }

    @Test
    void afterAPauseOfTheServerOnlyTheLastMissedThresholdIsTold() {
        var complaint = registered("2026-09-10T10:12");
        assertThat(call(complaint, ClockKind.T1_REPORT, "2026-09-10T15:00")).isEqualTo(Call.EIGHTY);
        assertThat(call(complaint, ClockKind.T1_REPORT, "2026-09-10T15:00")).isEqualTo(Call.NOTHING);
    }

    @Test
    void aReportNobodySentIsDeliveredByItselfAndStaysLate() {
        var complaint = registered("2026-09-10T10:12");
        var due = at("2026-09-10T15:42");
        complaint.deliverOverdue(recipients(), due, calendar);
        assertThat(complaint.state().reportedAt).isEqualTo(due);
        assertThat(complaint.state().deliveredAutomatically).isTrue();
        assertThat(late(complaint, ClockKind.T1_REPORT, "2026-09-10T15:42")).isTrue();
        assertThat(dueAt(complaint, ClockKind.T2_REPLY)).isEqualTo("2026-09-11T15:42");
        refused(ComplaintProblem.ALREADY_REPORTED, () -> complaint.report(recipients(), advisor, due, calendar));
    }

    @Test
    void anUnansweredComplaintIsCalledOutEveryWorkingMorning() {
        var complaint = reported("2026-09-24T10:00");
        assertThat(call(complaint, ClockKind.T2_REPLY, "2026-09-28T10:00")).isEqualTo(Call.BREACH);
        assertThat(complaint.state().escalationLevel).isEqualTo(2);
        assertThat(next(complaint, ClockKind.T2_REPLY)).isEqualTo("2026-09-29T09:00");
        assertThat(call(complaint, ClockKind.T2_REPLY, "2026-09-29T09:00")).isEqualTo(Call.DAILY);
        assertThat(call(complaint, ClockKind.T2_REPLY, "2026-09-29T17:00")).isEqualTo(Call.NOTHING);
        assertThat(call(complaint, ClockKind.T2_REPLY, "2026-09-30T09:00")).isEqualTo(Call.DAILY);
        assertThat(next(complaint, ClockKind.T2_REPLY)).isEqualTo("2026-10-08T09:00");
    }

    @Test
    void theSecondCallIsAskedForEveryWorkingMorning() {
        var complaint = resolved("2026-09-14T11:00");
        assertThat(next(complaint, ClockKind.T3_VERIFY)).isEqualTo("2026-09-15T09:00");
        assertThat(call(complaint, ClockKind.T3_VERIFY, "2026-09-15T09:00")).isEqualTo(Call.DAILY);
        assertThat(next(complaint, ClockKind.T3_VERIFY)).isEqualTo("2026-09-16T09:00");
    }

    @Test
    void noStepIsTakenBeforeTheOneBefore() {
        var complaint = registered("2026-09-10T10:12");
        var now = at("2026-09-10T11:00");
        refused(ComplaintProblem.NOT_YET_REPORTED, () -> complaint.assign(manager, manager, now));
        refused(
                ComplaintProblem.NOT_YET_REPORTED,
                () -> complaint.reply(reply("2026-09-10T10:50"), manager, now, calendar));
        refused(
                ComplaintProblem.NOT_REPLIED,
                () -> complaint.resolve(resolution("2026-09-10T10:50"), manager, now, calendar));
        refused(
                ComplaintProblem.NOT_RESOLVED,
                () -> complaint.verify(VerificationResult.SATISFIED, null, advisor, now, now, calendar));
        refused(ComplaintProblem.NOT_REPLIED, () -> complaint.closeAsNotJustified("无依据", manager, now));
        refused(ComplaintProblem.NOT_YET_REPORTED, () -> complaint.closeAsNotWanted(null, manager, now));
        refused(ComplaintProblem.NOT_CLOSED, () -> complaint.reopen("又来了", advisor, now, calendar));
    }

    @Test
    void timesStandInTheOrderOfTheSteps() {
        var complaint = reported("2026-09-10T10:40");
        var now = at("2026-09-10T16:00");
        refused(
                ComplaintProblem.ANSWER_BEFORE_REPORT,
                () -> complaint.reply(reply("2026-09-10T10:39"), manager, now, calendar));
        refused(
                ComplaintProblem.IN_THE_FUTURE,
                () -> complaint.reply(reply("2026-09-10T16:01"), manager, now, calendar));
        complaint.reply(reply("2026-09-10T15:00"), manager, now, calendar);
        refused(
                ComplaintProblem.SOLUTION_BEFORE_ANSWER,
                () -> complaint.resolve(resolution("2026-09-10T14:59"), manager, now, calendar));
        refused(ComplaintProblem.IN_THE_FUTURE, () -> registered("2026-09-10T10:12", "2026-09-10T10:11"));
    }

    @Test
    void aTryToReachTheCustomerDoesNotStopTheClock() {
        var complaint = reported("2026-09-10T10:40");
        complaint.attemptReply(ReplyChannel.PHONE, "无人接听", manager, at("2026-09-10T11:00"), at("2026-09-10T11:00"));
        assertThat(complaint.clock(ClockKind.T2_REPLY).running()).isTrue();
        assertThat(complaint.state().status).isEqualTo(ComplaintStatus.REPORTED);
    }

    @Test
    void unreachableNeedsThreeTriesOnTwoDaysAndAMessage() {
        var complaint = reported("2026-09-10T10:40");
        tried(complaint, ReplyChannel.PHONE, "2026-09-10T11:00");
        tried(complaint, ReplyChannel.PHONE, "2026-09-10T15:00");
        tried(complaint, ReplyChannel.SMS, "2026-09-10T16:00");
        refused(
                ComplaintProblem.TOO_FEW_ATTEMPTS,
                () -> complaint.setUnreachable(manager, at("2026-09-10T17:00"), calendar));
        tried(complaint, ReplyChannel.PHONE, "2026-09-11T09:00");
        complaint.setUnreachable(manager, at("2026-09-11T09:30"), calendar);
        assertThat(complaint.clock(ClockKind.T2_REPLY).stopReason()).isEqualTo(StopReason.UNREACHABLE);
        complaint.closeAsUnreachable(null, manager, at("2026-09-14T09:30"));
        assertThat(complaint.state().closingReason).isEqualTo(ClosingReason.UNREACHABLE);
    }

    @Test
    void whoWantsNoHandlingIsNotCalledButTheGeneralManagerStillLearnsOfIt() {
        var complaint = Complaint.register(
                matter("2026-09-10T10:12", Severity.GRIEVANCE, false),
                "TS1",
                Ids.next(),
                advisor,
                at("2026-09-10T10:12"),
                calendar);
        assertThat(complaint.clock(ClockKind.T1_REPORT).running()).isTrue();
        complaint.report(recipients(), advisor, at("2026-09-10T10:40"), calendar);
        assertThat(complaint.clock(ClockKind.T2_REPLY)).isNull();
        complaint.closeAsNotWanted(null, manager, at("2026-09-10T11:00"));
        assertThat(complaint.state().status).isEqualTo(ComplaintStatus.CLOSED);
    }

    @Test
    void whoChangesHisMindAndWantsNoMoreEndsOnlyTheLaterClocks() {
        var waiting = registered("2026-09-10T10:12");
        waiting.declineHandling("算了", advisor, at("2026-09-10T10:20"));
        assertThat(waiting.clock(ClockKind.T1_REPORT).running()).isTrue();

        var complaint = reported("2026-09-10T10:40");
        refused(ComplaintProblem.STILL_WANTED, () -> complaint.closeAsNotWanted(null, manager, at("2026-09-10T11:00")));
        complaint.declineHandling("算了", advisor, at("2026-09-10T11:00"));
        assertThat(complaint.clock(ClockKind.T2_REPLY).stopReason()).isEqualTo(StopReason.NOT_WANTED);
        complaint.closeAsNotWanted(null, manager, at("2026-09-10T11:05"));
    }

    @Test
    void aDiscontentCustomerOpensTheMatterAgainWithANewDay() {
        var complaint = resolved("2026-09-14T11:00");
        var second = at("2026-09-15T10:00");
        complaint.verify(VerificationResult.DISSATISFIED, "还是有异味", advisor, second, second, calendar);
        assertThat(complaint.state().status).isEqualTo(ComplaintStatus.INVESTIGATING);
        assertThat(complaint.state().reopenCount).isEqualTo(1);
        assertThat(complaint.state().repliedAt).isNull();
        assertThat(complaint.clock(ClockKind.T2_REPLY).round()).isEqualTo(1);
        assertThat(dueAt(complaint, ClockKind.T2_REPLY)).isEqualTo("2026-09-16T10:00");
        refused(
                ComplaintProblem.ANSWER_BEFORE_REPORT,
                () -> complaint.reply(reply("2026-09-14T09:00"), manager, at("2026-09-15T11:00"), calendar));
    }

    @Test
    void afterThirtyDaysTheSameProblemIsANewComplaint() {
        var complaint = resolved("2026-09-14T11:00");
        var closed = at("2026-09-15T10:00");
        complaint.verify(VerificationResult.ACCEPTED, null, advisor, closed, closed, calendar);
        refused(ComplaintProblem.CLOSED, () -> complaint.assign(manager, manager, closed));
        refused(
                ComplaintProblem.CLOSED_TOO_LONG,
                () -> complaint.reopen("又来了", advisor, at("2026-10-15T10:01"), calendar));
        complaint.reopen("又来了", advisor, at("2026-10-15T10:00"), calendar);
        assertThat(complaint.state().status).isEqualTo(ComplaintStatus.INVESTIGATING);
    }

    @Test
    void aNewCalendarMovesOnlyWhatStillRuns() {
        var complaint = reported("2026-09-24T10:00");
        var without = WorkCalendar.weekdays(Calendars.SHANGHAI, Calendars.OFFICE_HOURS, Map.of());
        assertThat(dueAt(complaint, ClockKind.T2_REPLY)).isEqualTo("2026-09-28T10:00");
        complaint.recompute(at("2026-09-24T11:00"), without);
        assertThat(dueAt(complaint, ClockKind.T2_REPLY)).isEqualTo("2026-09-25T10:00");
        assertThat(complaint.clock(ClockKind.T1_REPORT).running()).isFalse();
    }

    @Test
    void whatIsLateByADayThatWasFreeIsNotLate() {
        var complaint = reported("2026-09-24T10:00");
        var without = WorkCalendar.weekdays(Calendars.SHANGHAI, Calendars.OFFICE_HOURS, Map.of());
        complaint.recompute(at("2026-09-24T11:00"), without);
        assertThat(complaint.call(ClockKind.T2_REPLY, at("2026-09-25T10:00"), without))
                .isEqualTo(Call.BREACH);
        complaint.recompute(at("2026-09-25T11:00"), calendar);
        assertThat(complaint.clock(ClockKind.T2_REPLY).breachedAt()).isNull();
        assertThat(next(complaint, ClockKind.T2_REPLY)).isEqualTo("2026-09-28T10:00");
    }

    /** 210 of 480 minutes were used when the manager gave up for the time; after the weekend 270 are left. */
    @Test
    void theTimeInWhichACustomerCannotBeReachedIsNotCounted() {
        var complaint = reported("2026-09-10T15:00");
        tried(complaint, ReplyChannel.PHONE, "2026-09-10T15:30");
        tried(complaint, ReplyChannel.SMS, "2026-09-10T16:00");
        tried(complaint, ReplyChannel.PHONE, "2026-09-11T08:40");
        complaint.setUnreachable(manager, at("2026-09-11T09:00"), calendar);
        complaint.reply(reply("2026-09-14T14:00"), manager, at("2026-09-14T14:00"), calendar);
        var clock = complaint.clock(ClockKind.T2_REPLY);
        assertThat(clock.pausedMinutes()).isEqualTo(450 + 240);
        assertThat(clock.stopReason()).isEqualTo(StopReason.MET);
        assertThat(local(clock.dueAt())).isEqualTo("2026-09-15T09:00");
        assertThat(late(complaint, ClockKind.T2_REPLY, "2026-12-01T10:00")).isFalse();
    }

    @Test
    void aPauseAfterTheTimeWasUpChangesNothing() {
        var complaint = reported("2026-09-10T10:00");
        tried(complaint, ReplyChannel.PHONE, "2026-09-10T15:30");
        tried(complaint, ReplyChannel.SMS, "2026-09-10T16:00");
        tried(complaint, ReplyChannel.PHONE, "2026-09-11T11:00");
        complaint.setUnreachable(manager, at("2026-09-11T11:30"), calendar);
        complaint.reply(reply("2026-09-14T14:00"), manager, at("2026-09-14T14:00"), calendar);
        assertThat(dueAt(complaint, ClockKind.T2_REPLY)).isEqualTo("2026-09-11T10:00");
        assertThat(late(complaint, ClockKind.T2_REPLY, "2026-12-01T10:00")).isTrue();
    }

    @Test
    void ofTwoThatBecomeOneTheOlderClockCountsAndTheGraverWord() {
        var customer = Ids.next();
        var older = registered(customer, "2026-09-10T10:12", Severity.MAJOR);
        var younger = registered(customer, "2026-09-10T11:30", Severity.GRIEVANCE);
        older.mergeInto(younger, "同一件事", manager, at("2026-09-10T11:40"));
        assertThat(dueAt(younger, ClockKind.T1_REPORT)).isEqualTo("2026-09-10T15:42");
        assertThat(younger.state().severity).isEqualTo(Severity.MAJOR);
        assertThat(older.state().status).isEqualTo(ComplaintStatus.CLOSED);
        assertThat(older.clocks()).allMatch(clock -> clock.stopReason() == StopReason.MERGED);
        refused(ComplaintProblem.MERGED_AWAY, () -> older.reopen("还是不行", advisor, at("2026-09-11T10:00"), calendar));
    }

    @Test
    void oneIsNotMergedIntoAnotherCustomersNorIntoOneThatIsLessFar() {
        var now = at("2026-09-10T14:00");
        var reported = reported("2026-09-10T10:40");
        refused(
                ComplaintProblem.OTHER_CUSTOMER,
                () -> reported.mergeInto(registered("2026-09-10T11:00"), "…", manager, now));
        var less = registered(reported.state().matter.customerId(), "2026-09-10T11:00", Severity.GENERAL);
        refused(ComplaintProblem.LESS_FAR, () -> reported.mergeInto(less, "…", manager, now));
    }

    @Test
    void aPartTakenOutGainsNoTime() {
        var whole = reported("2026-09-10T10:40");
        var matter = matter("2026-09-10T10:40", Severity.GENERAL, true);
        var part = whole.split(matter, "TS2", recipients(), manager, at("2026-09-10T17:00"), calendar);
        assertThat(part.state().status).isEqualTo(ComplaintStatus.REPORTED);
        assertThat(part.state().reportedAt).isEqualTo(whole.state().reportedAt);
        assertThat(dueAt(part, ClockKind.T2_REPLY)).isEqualTo(dueAt(whole, ClockKind.T2_REPLY));
        assertThat(part.clock(ClockKind.T1_REPORT).running()).isFalse();
    }

    @Test
    void aSolutionNeedsACauseOfTheCatalogueAndADecisionAboutTheCompensation() {
        var complaint = reported("2026-09-11T10:00");
        var now = at("2026-09-11T17:00");
        complaint.reply(reply("2026-09-11T16:00"), manager, now, calendar);
        var uncounted = new Resolution(null, "滤芯受潮", "更换空调滤芯", now);
        refused(ComplaintProblem.CAUSE_MISSING, () -> complaint.resolve(uncounted, manager, now, calendar));
        complaint.state().compensationAsked = true;
        var resolution = resolution("2026-09-11T17:00");
        refused(ComplaintProblem.COMPENSATION_PENDING, () -> complaint.resolve(resolution, manager, now, calendar));
        complaint.state().compensationAsked = false;
        complaint.resolve(resolution, manager, now, calendar);
        assertThat(complaint.state().causeCode).isEqualTo("PART_FAULTY");
    }

    @Test
    void theReportGoesToOnePersonWhoGetsNoCopyOfIt() {
        assertThat(new Recipients(generalManager, Set.of(generalManager, manager)).cc())
                .containsExactly(manager);
    }

    private Complaint registered(String discovered) {
        return registered(discovered, discovered);
    }

    private Complaint registered(String discovered, String now) {
        return Complaint.register(
                matter(discovered, Severity.GENERAL, true), "TS1", Ids.next(), advisor, at(now), calendar);
    }

    private Complaint registered(UUID customer, String at, Severity severity) {
        var matter = new NewComplaint(
                customer,
                null,
                null,
                null,
                null,
                ComplaintSource.INBOUND,
                severity,
                ComplaintCategory.REPAIR_QUALITY,
                "空调有异味",
                null,
                false,
                true,
                CallBack.NONE,
                at(at));
        return Complaint.register(matter, "TS1", Ids.next(), advisor, at(at), calendar);
    }

    private Complaint reported(String at) {
        var complaint = registered(at);
        complaint.report(recipients(), advisor, at(at), calendar);
        return complaint;
    }

    private Complaint resolved(String at) {
        var complaint = reported("2026-09-11T10:00");
        complaint.reply(reply("2026-09-11T16:00"), manager, at(at), calendar);
        complaint.resolve(resolution(at), manager, at(at), calendar);
        return complaint;
    }

    private NewComplaint matter(String discovered, Severity severity, boolean handlingWanted) {
        return new NewComplaint(
                Ids.next(),
                null,
                null,
                null,
                null,
                ComplaintSource.FOLLOW_UP_CALL,
                severity,
                ComplaintCategory.REPAIR_QUALITY,
                "空调有异味",
                null,
                false,
                handlingWanted,
                CallBack.NONE,
                at(discovered));
    }

    private Recipients recipients() {
        return new Recipients(generalManager, Set.of(manager, businessManager));
    }

    private Reply reply(String at) {
        return new Reply(ReplyChannel.PHONE, "更换滤芯并清洗风道", true, at(at));
    }

    private Resolution resolution(String at) {
        return new Resolution("PART_FAULTY", "滤芯受潮", "更换空调滤芯", at(at));
    }

    private void tried(Complaint complaint, ReplyChannel channel, String at) {
        complaint.attemptReply(channel, null, manager, at(at), at(at));
    }

    private Call call(Complaint complaint, ClockKind kind, String now) {
        return complaint.call(kind, at(now), calendar);
    }

    private LocalDateTime next(Complaint complaint, ClockKind kind) {
        return local(complaint.clock(kind).nextCall(calendar));
    }

    private LocalDateTime dueAt(Complaint complaint, ClockKind kind) {
        return local(complaint.clock(kind).dueAt());
    }

    private boolean late(Complaint complaint, ClockKind kind, String now) {
        return complaint.clock(kind).late(at(now));
    }

    private Instant at(String local) {
        return LocalDateTime.parse(local).atZone(calendar.zone()).toInstant();
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, calendar.zone());
    }

    private static void refused(ComplaintProblem problem, ThrowingCallable move) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(move)
                .extracting(Problem::code)
                .isEqualTo(problem);
    }
}
