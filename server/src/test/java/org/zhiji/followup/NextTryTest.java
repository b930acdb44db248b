package org.zhiji.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhiji.followup.Answered.Share;
import org.zhiji.followup.Answered.Tried;
import org.zhiji.followup.NextTry.Ground;
import org.zhiji.worktime.Calendars;
import org.zhiji.worktime.WorkCalendar;

class NextTryTest {

    private static final Duration TWO_HOURS = Duration.ofHours(2);

    private final WorkCalendar calendar = Calendars.national();
    private final CallWindows windows = CallWindows.parse("09:00-12:00,13:30-20:00");

    @Test
    void whoeverHasAnsweredInTheEveningIsTriedInTheEvening() {
        var next = after("2026-09-10T09:30", answered("2026-08-03T18:20", "2026-08-17T18:40"));

        assertThat(next).isEqualTo(new NextTry(at("2026-09-10T18:00"), Ground.CUSTOMER));
    }

    @Test
    void theHourWithTheBestShareCountsNotTheOneTriedMostOften() {
        var calls = new ArrayList<>(answered("2026-08-03T10:10", "2026-08-04T19:10"));
        calls.addAll(inVain("2026-08-05T10:00", "2026-08-06T10:20"));

        assertThat(after("2026-09-10T09:30", calls).at()).isEqualTo(at("2026-09-10T19:00"));
    }

    @Test
    void anHourThatFailedTooOftenSinceIsNotWaitedFor() {
        var calls = new ArrayList<>(answered("2026-08-03T10:10"));
        calls.addAll(inVain("2026-08-05T10:00", "2026-08-06T10:20", "2026-08-07T10:20", "2026-08-10T10:20"));

        assertThat(after("2026-09-10T09:30", calls).ground()).isEqualTo(Ground.OTHER_HALF);
    }

    @Test
    void theHourThatHasJustFailedComesAgainOnTheNextWorkingDay() {
        var next = after("2026-09-11T18:10", answered("2026-08-03T18:20"));

        assertThat(next.at()).as("past the week-end").isEqualTo(at("2026-09-14T18:00"));
    }

    @Test
    void ofSomebodyUnknownTheBranchKnowsTheHours() {
        var branch = Map.of(
                PartOfDay.MORNING, new Share(10, 50),
                PartOfDay.AFTERNOON, new Share(30, 50),
                PartOfDay.EVENING, new Share(20, 50));

        assertThat(NextTry.learned(
                        at("2026-09-10T09:30"), TWO_HOURS, new Answered(List.of(), branch), windows, calendar))
                .isEqualTo(new NextTry(at("2026-09-10T13:30"), Ground.BRANCH));
        assertThat(NextTry.learned(
                                at("2026-09-10T14:00"), TWO_HOURS, new Answered(List.of(), branch), windows, calendar)
                        .at())
                .as("the afternoon has just failed: the second best")
                .isEqualTo(at("2026-09-10T17:30"));
    }

    @Test
    void aFewCallsOfTheBranchSayNothing() {
        var branch = Map.of(PartOfDay.MORNING, new Share(1, 19), PartOfDay.EVENING, new Share(19, 19));

        assertThat(NextTry.learned(
                                at("2026-09-10T14:00"), TWO_HOURS, new Answered(List.of(), branch), windows, calendar)
                        .ground())
                .isEqualTo(Ground.OTHER_HALF);
    }

    @Test
    void whereNothingIsKnownMorningsAndEveningsTakeTurns() {
        assertThat(after("2026-09-10T09:30", List.of()))
                .isEqualTo(new NextTry(at("2026-09-10T17:30"), Ground.OTHER_HALF));
        assertThat(after("2026-09-10T17:40", List.of()).at()).isEqualTo(at("2026-09-11T09:00"));
    }

    @Test
    void aHouseThatDoesNotRingInTheEveningTakesTheAfternoon() {
        var office = CallWindows.parse("09:00-12:00,14:00-17:00");

        assertThat(NextTry.learned(at("2026-09-10T09:30"), TWO_HOURS, Answered.NOTHING, office, calendar)
                        .at())
                .isEqualTo(at("2026-09-10T14:00"));
    }

    @Test
    void whateverIsLearntNobodyIsRungOutsideTheHoursOrBeforeThePauseIsOver() {
        var random = new Random(5);
        for (var n = 0; n < 2_000; n++) {
            var tried = at("2026-09-01T00:00").plusSeconds(random.nextInt(60 * 86_400));
            var calls = IntStream.range(0, random.nextInt(8))
                    .mapToObj(i -> new Tried(
                            at("2026-07-01T00:00").plusSeconds(random.nextInt(60 * 86_400)), random.nextBoolean()))
                    .toList();
            var branch = Map.of(
                    PartOfDay.MORNING, new Share(random.nextInt(40), 40),
                    PartOfDay.AFTERNOON, new Share(random.nextInt(40), 40),
                    PartOfDay.EVENING, new Share(random.nextInt(40), 40));
            var pause = Duration.ofMinutes(5 + random.nextInt(3_000));

            var next = NextTry.learned(tried, pause, new Answered(calls, branch), windows, calendar);

            assertThat(windows.contains(next.at(), calendar))
                    .as("%s after %s", next, tried)
                    .isTrue();
            assertThat(next.at()).isAfterOrEqualTo(tried.plus(pause));
        }
    }

    private NextTry after(String tried, List<Tried> calls) {
        return NextTry.learned(at(tried), TWO_HOURS, new Answered(calls, Map.of()), windows, calendar);
    }

    private static List<Tried> answered(String... times) {
        return Stream.of(times).map(time -> new Tried(at(time), true)).toList();
    }

    private static List<Tried> inVain(String... times) {
        return Stream.of(times).map(time -> new Tried(at(time), false)).toList();
    }

    private static Instant at(String local) {
        return OffsetDateTime.of(LocalDateTime.parse(local), ZoneOffset.ofHours(8))
                .toInstant();
    }
}
