package org.zhiji.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

    private final WorkCalendar calendar = Calendars.national();

    @ParameterizedTest
    @CsvSource({
        "2026-09-01T08:30, 240, 2026-09-01T14:00",
        "2026-09-01T10:00, 240, 2026-09-01T15:30",
        "2026-09-01T12:30, 240, 2026-09-01T17:30",
        "2026-09-01T14:00, 240, 2026-09-01T18:00",
        "2026-09-01T17:00, 240, 2026-09-02T11:30",
        "2026-09-01T18:30, 240, 2026-09-02T14:00",
        "2026-09-01T10:00, 480, 2026-09-02T10:00",
        "2026-09-04T16:00, 240, 2026-09-07T10:30",
        "2026-09-18T15:00, 240, 2026-09-20T09:30",
        "2026-09-19T11:00, 240, 2026-09-20T14:00",
        "2026-09-24T16:30, 480, 2026-09-28T16:30",
        "2026-09-30T16:30, 240, 2026-10-08T11:00",
        "2026-10-09T15:00, 480, 2026-10-10T15:00",
        "2026-10-10T17:00, 480, 2026-10-12T17:00",
        "2026-02-14T16:00, 240, 2026-02-24T10:30",
        "2026-02-27T17:30, 480, 2026-02-28T17:30",
        // US-01: a grievance recorded at 10:12, reported at 10:40
        "2026-09-10T10:12, 240, 2026-09-10T15:42",
        "2026-09-10T10:40, 480, 2026-09-11T10:40",
    })
    void dueTimesFollowTheReferenceTable(LocalDateTime start, long minutes, LocalDateTime due) {
        assertThat(local(calendar.add(at(start), minutes))).isEqualTo(due);
        assertThat(calendar.minutesBetween(at(start), at(due))).isEqualTo(minutes);
    }

    @Test
    void theMinuteAfterAShiftEndBelongsToTheNextShift() {
        assertThat(local(calendar.add(at("2026-09-01T11:30"), 30))).isEqualTo("2026-09-01T12:00");
        assertThat(local(calendar.add(at("2026-09-01T11:30"), 31))).isEqualTo("2026-09-01T13:31");
        assertThat(local(calendar.add(at("2026-09-04T18:00"), 1))).isEqualTo("2026-09-07T08:31");
    }

    @Test
    void secondsAreKept() {
        assertThat(local(calendar.add(at("2026-09-01T17:59:30"), 1))).isEqualTo("2026-09-02T08:30:30");
        assertThat(calendar.minutesBetween(at("2026-09-01T17:59:30"), at("2026-09-02T08:30:29")))
                .isZero();
    }

    @Test
    void theAnswerToACustomerMayTakeFourHundredOfItsMinutes() {
        assertThat(calendar.minutesBetween(at("2026-09-10T10:40"), at("2026-09-11T09:20")))
                .isEqualTo(400);
        assertThat(calendar.minutesBetween(at("2026-09-11T09:20"), at("2026-09-10T10:40")))
                .isEqualTo(-400);
    }

    @Test
    void workingDaysOfTheMonthsOf2026() {
        var perMonth = new ArrayList<Integer>();
        for (int month = 1; month <= 12; month++) {
            var of = YearMonth.of(2026, month);
            perMonth.add(calendar.workingDays(of.atDay(1), of.atEndOfMonth()));
        }
        assertThat(perMonth).containsExactly(21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23);
    }

    @Test
    void aYearNobodyEnteredKnowsOnlyWeekends() {
        assertThat(calendar.knows(2026)).isTrue();
        assertThat(calendar.knows(2027)).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 10, 1))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 10, 2))).isFalse();
    }

    @Test
    void workingDaysAreCountedOverHolidaysAndMakeUpDays() {
        assertThat(calendar.workingDayFrom(LocalDate.of(2026, 9, 20))).isEqualTo("2026-09-20");
        assertThat(calendar.workingDayFrom(LocalDate.of(2026, 10, 2))).isEqualTo("2026-10-08");
        assertThat(calendar.nextWorkingDay(LocalDate.of(2026, 9, 18))).isEqualTo("2026-09-20");
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 9, 29), 2)).isEqualTo("2026-10-08");
        assertThat(calendar.plusWorkingDays(LocalDate.of(2026, 10, 1), 0)).isEqualTo("2026-10-08");
        assertThat(local(calendar.plusWorkingDays(at("2026-09-14T11:00"), 3))).isEqualTo("2026-09-17T11:00");
    }

    @Test
    void workingTimeEndsWithTheShift() {
        assertThat(calendar.isWorkingTime(at("2026-09-01T11:59"))).isTrue();
        assertThat(calendar.isWorkingTime(at("2026-09-01T12:00"))).isFalse();
        assertThat(calendar.isWorkingTime(at("2026-09-20T08:30"))).isTrue();
        assertThat(calendar.isWorkingTime(at("2026-09-25T10:00"))).isFalse();
    }

    @Test
    void everyMinuteOfTwoYearsIsCountedBack() {
        for (var start = at("2025-12-31T00:00");
                start.isBefore(at("2027-03-01T00:00"));
                start = start.plusSeconds(17 * 60 + 13)) {
            for (long minutes : new long[] {0, 1, 209, 210, 211, 240, 479, 480, 481, 1_440, 5_000}) {
                assertThat(calendar.minutesBetween(start, calendar.add(start, minutes)))
                        .as("%s + %d", start, minutes)
                        .isEqualTo(minutes);
            }
        }
    }

    /** Zones with summer time, nights, round-the-clock days, calendars of one short shift a week: all count back. */
    @Test
    void whateverTheCalendarMinutesAreCountedBackAndLaterMinutesAreNeverDueEarlier() {
        var random = new Random(20261122);
        for (int round = 0; round < 400; round++) {
            var any = randomCalendar(random);
            for (int i = 0; i < 25; i++) {
                var start = Instant.parse("2024-01-01T00:00:00Z").plusSeconds(random.nextLong(4L * 365 * 86_400));
                long minutes = random.nextInt(i % 5 == 0 ? 200_000 : 3_000);
                var due = any.add(start, minutes);
                assertThat(any.minutesBetween(start, due))
                        .as("%s %s: %s + %d", any.zone(), any.week(), start, minutes)
                        .isEqualTo(minutes);
                assertThat(any.add(start, minutes + 1)).isAfter(due);
                assertThat(any.add(start.plusSeconds(random.nextInt(100_000)), minutes))
                        .isAfterOrEqualTo(due);
                if (any.isWorkingTime(start)) {
                    assertThat(any.subtract(due, minutes))
                            .as("%s %s: back from %s", any.zone(), any.week(), due)
                            .isEqualTo(start);
                }
                long half = minutes / 2;
                if (half > 0 && half < minutes) {
                    assertThat(any.add(any.add(start, half), minutes - half)).isEqualTo(due);
                }
            }
        }
    }

    @Test
    void aCalendarWithoutWorkIsRefusedInsteadOfSearchedForEver() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkCalendar(Calendars.SHANGHAI, Map.of(), Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.add(at("2026-09-01T08:30"), -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkCalendar.weekdays(
                        Calendars.SHANGHAI, List.of(Shift.of("08:00", "12:00"), Shift.of("11:00", "13:00")), Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Shift.of("18:00", "08:00"));
    }

    private static WorkCalendar randomCalendar(Random random) {
        var zone = ZoneId.of(List.of("Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe")
                .get(random.nextInt(4)));
        var week = new EnumMap<DayOfWeek, List<Shift>>(DayOfWeek.class);
        week.put(DayOfWeek.of(1 + random.nextInt(7)), randomShifts(random));
        for (var day : DayOfWeek.values()) {
            if (random.nextInt(3) > 0) {
                week.put(day, randomShifts(random));
            }
        }
        var days = new HashMap<LocalDate, DayType>();
        for (int i = random.nextInt(60); i > 0; i--) {
            days.put(
                    LocalDate.of(2024, 1, 1).plusDays(random.nextInt(4 * 365)),
                    random.nextInt(4) == 0 ? DayType.WORK : DayType.OFF);
        }
        return new WorkCalendar(zone, week, days);
    }

    private static List<Shift> randomShifts(Random random) {
        var edges = new TreeSet<Integer>();
        int shifts = 1 + random.nextInt(3);
        while (edges.size() < 2 * shifts) {
            edges.add(random.nextInt(1_441));
        }
        var list = new ArrayList<Integer>(edges);
        var result = new ArrayList<Shift>();
        for (int i = 0; i < list.size(); i += 2) {
            result.add(new Shift(list.get(i), list.get(i + 1)));
        }
        return result;
    }

    private Instant at(String local) {
        return at(LocalDateTime.parse(local));
    }

    private Instant at(LocalDateTime local) {
        return local.atZone(calendar.zone()).toInstant();
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, calendar.zone());
    }
}
