package org.zhiji.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhiji.platform.problem.Problem;
import org.zhiji.worktime.Calendars;

class FollowUpTaskTest {

    private static final UUID ADVISOR = UUID.randomUUID();
    private static final LocalDate PLANNED = LocalDate.of(2026, 9, 10);

    private final Supplier<CallRules> rules = () -> new CallRules(
            Map.of(
                    CallOutcome.BUSY, OutcomeRule.after(CallOutcome.BUSY, Duration.ofMinutes(15)),
                    CallOutcome.NO_ANSWER, OutcomeRule.after(CallOutcome.NO_ANSWER, Duration.ofHours(2)),
                    CallOutcome.UNREACHABLE, OutcomeRule.after(CallOutcome.UNREACHABLE, Duration.ofHours(2)),
                    CallOutcome.POWER_OFF, OutcomeRule.after(CallOutcome.POWER_OFF, Duration.ofHours(3)),
                    CallOutcome.SUSPENDED, new OutcomeRule(CallOutcome.SUSPENDED, 24 * 60, false, 2, null, false)),
            5,
            Calendars.national(),
            CallWindows.parse("09:00-12:00,13:30-20:00"),
            () -> Answered.NOTHING);
    private final FollowUpTask task = pending();

    @ParameterizedTest
    @CsvSource({
        "COMPLETED,       SUCCESS",
        "REFUSED,         REFUSED",
        "SWITCH_LANDLINE, IN_PROGRESS",
        "NO_ANSWER,       IN_PROGRESS",
        "BUSY,            IN_PROGRESS",
        "POWER_OFF,       IN_PROGRESS",
        "SUSPENDED,       IN_PROGRESS",
        "UNREACHABLE,     IN_PROGRESS",
        "EMPTY_NUMBER,    UNREACHABLE",
        "WRONG_PERSON,    UNREACHABLE"
    })
    void eachOutcomeLeadsToItsOwnState(CallOutcome outcome, TaskStatus status) {
        task.attempted(Attempt.of(outcome, at("2026-09-10T09:05")), rules);

        assertThat(task.status()).isEqualTo(status);
        assertThat(task.attemptCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "BUSY,        2026-09-10T11:50, 2026-09-10T13:30",
        "BUSY,        2026-09-10T09:00, 2026-09-10T09:15",
        "NO_ANSWER,   2026-09-10T09:05, 2026-09-10T11:05",
        "NO_ANSWER,   2026-09-11T18:30, 2026-09-14T09:00",
        "POWER_OFF,   2026-09-10T10:00, 2026-09-10T13:30",
        "SUSPENDED,   2026-09-11T10:00, 2026-09-14T09:00",
        "UNREACHABLE, 2026-09-10T15:00, 2026-09-10T17:00"
    })
    void whoWasNotReachedIsTriedAgainWhenOneMayCall(CallOutcome outcome, String at, String next) {
        task.attempted(Attempt.of(outcome, at(at)), rules);

        assertThat(task.nextAttemptAt()).isEqualTo(at(next));
    }

    @ParameterizedTest
    @EnumSource(names = {"INCONVENIENT", "PARTIAL"})
    void whoCannotTalkNowNamesATime(CallOutcome outcome) {
        task.attempted(Attempt.of(outcome, at("2026-09-10T09:05")).agreeing(at("2026-09-10T15:30")), rules);

        assertThat(task.status()).isEqualTo(TaskStatus.RESCHEDULED);
        assertThat(task.nextAttemptAt()).isEqualTo(at("2026-09-10T15:30"));
        assertThat(task.plannedDate()).isEqualTo(PLANNED);
    }

    @ParameterizedTest
    @EnumSource(names = {"INCONVENIENT", "PARTIAL"})
    void withoutATimeThereIsNothingToRemindOf(CallOutcome outcome) {
        refused("follow-up.new-time-missing", () -> task.attempted(Attempt.of(outcome, at("2026-09-10T09:05")), rules));
    }

    @Test
    void aTimeThatIsOverCannotBeAgreed() {
        refused("follow-up.new-time-past", () -> task.reschedule(at("2026-09-10T09:00"), at("2026-09-10T09:05")));
    }

    @Test
    void aCallBrokenOffLateEnoughIsASuccess() {
        task.attempted(Attempt.of(CallOutcome.PARTIAL, at("2026-09-10T09:05")).withEnoughAnswered(), rules);

        assertThat(task.status()).isEqualTo(TaskStatus.SUCCESS);
    }

    @Test
    void anotherNumberKeepsTheTaskAlive() {
        task.attempted(
                Attempt.of(CallOutcome.WRONG_PERSON, at("2026-09-10T09:05")).withOtherNumberLeft(), rules);

        assertThat(task.status()).isEqualTo(TaskStatus.IN_PROGRESS);
        assertThat(task.nextAttemptAt()).isEqualTo(at("2026-09-10T09:05"));
    }

    @Test
    void afterFiveDifferentWorkingDaysTheCustomerCountsAsNotReached() {
        notReachedOn(
                "2026-09-10T09:05", "2026-09-10T11:05", "2026-09-11T09:05", "2026-09-14T09:05", "2026-09-15T09:05");
        assertThat(task.status()).isEqualTo(TaskStatus.IN_PROGRESS);

        notReachedOn("2026-09-16T09:05");
        assertThat(task.status()).isEqualTo(TaskStatus.UNREACHABLE);
        assertThat(task.attemptCount()).isEqualTo(6);
    }

    @Test
    void anOutcomeWithFewerTriesIsGivenUpEarlier() {
        task.attempted(Attempt.of(CallOutcome.NO_ANSWER, at("2026-09-10T09:05")), rules);
        task.attempted(Attempt.of(CallOutcome.SUSPENDED, at("2026-09-11T09:05")), rules);
        assertThat(task.status()).isEqualTo(TaskStatus.UNREACHABLE);
    }

    @Test
    void whatWasToBeWrittenIsDoneOnceItHasGoneOut() {
        task.attempted(Attempt.of(CallOutcome.SENT, at("2026-09-10T09:05")), rules);
        assertThat(task.status()).isEqualTo(TaskStatus.SUCCESS);
        assertThat(CallOutcome.SENT.reached()).as("nobody has answered").isFalse();
    }

    @Test
    void aDayOffDoesNotCountTowardsTheFive() {
        notReachedOn(
                "2026-09-10T09:05", "2026-09-11T09:05", "2026-09-12T10:00", "2026-09-14T09:05", "2026-09-15T09:05");

        assertThat(task.status()).isEqualTo(TaskStatus.IN_PROGRESS);
    }

    @Test
    void talkingToTheCustomerDoesNotCountTowardsTheFive() {
        for (var day : List.of("10", "11", "14", "15", "16", "17")) {
            task.attempted(
                    Attempt.of(CallOutcome.INCONVENIENT, at("2026-09-" + day + "T09:05"))
                            .agreeing(at("2026-09-" + day + "T15:30")),
                    rules);
        }

        assertThat(task.status()).isEqualTo(TaskStatus.RESCHEDULED);
    }

    @ParameterizedTest
    @EnumSource
    void aClosedTaskTakesNoFurtherCall(CallOutcome outcome) {
        task.cancel(CancelReason.CONSENT_WITHDRAWN, at("2026-09-10T09:00"));

        refused("follow-up.task-closed", () -> task.attempted(Attempt.of(outcome, at("2026-09-10T09:05")), rules));
    }

    @Test
    void theAdvisorWhoServedTheCustomerDoesNotAskHowItWas() {
        refused("follow-up.caller-is-advisor", () -> task.mustNotBeCalledBy(ADVISOR));
    }

    @Test
    void aMissedKeyIsTakenBack() {
        task.attempted(Attempt.of(CallOutcome.NO_ANSWER, at("2026-09-10T09:05")), rules);
        task.takeBack(CallOutcome.NO_ANSWER, TaskStatus.PENDING, null);

        assertThat(task.status()).isEqualTo(TaskStatus.PENDING);
        assertThat(task.attemptCount()).isZero();
        assertThat(task.nextAttemptAt()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "WRONG_PERSON", "EMPTY_NUMBER"})
    void whatChangedOtherRecordsIsNotTakenBack(CallOutcome outcome) {
        refused("follow-up.attempt-stands", () -> task.takeBack(outcome, TaskStatus.PENDING, null));
    }

    private void notReachedOn(String... times) {
        Arrays.stream(times).forEach(time -> task.attempted(Attempt.of(CallOutcome.NO_ANSWER, at(time)), rules));
    }

    private static FollowUpTask pending() {
        return new FollowUpTask(
                UUID.randomUUID(),
                UUID.randomUUID(),
                TargetType.POST_SERVICE,
                PLANNED,
                ADVISOR,
                TaskStatus.PENDING,
                null,
                0,
                List.of());
    }

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + "+08:00").toInstant();
    }

    private static void refused(String code, Runnable move) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(move::run)
                .satisfies(problem -> assertThat(problem.code().code()).isEqualTo(code));
    }
}
