package org.zhiji.followup.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedDaysTest {

    @ParameterizedTest
    @CsvSource({
        "SOLAR, 9, 10, 2026, 2026-09-10",
        "SOLAR, 2, 29, 2026, 2026-02-28",
        "SOLAR, 2, 29, 2028, 2028-02-29",
        "LUNAR, 8, 15, 2026, 2026-09-25",
        "LUNAR, 12, 30, 2026, 2026-02-16",
        "LUNAR, 12, 30, 2027, 2027-02-05",
        "LUNAR, 6, 3, 2025, 2025-06-27",
        "LUNAR_LEAP_MONTH, 6, 3, 2025, 2025-07-27",
        "LUNAR_LEAP_MONTH, 6, 3, 2026, 2026-07-16"
    })
    void aBirthdayFallsOnOneDayOfTheYear(String calendar, int month, int day, int year, LocalDate on) {
        assertThat(NamedDays.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .filteredOn(it -> it.calendar().equals(calendar) && it.month() == month && it.day() == day)
                .extracting(NamedDays.Named::on)
                .containsExactly(on);
    }

    @ParameterizedTest
    @CsvSource({
        "SPRING_FESTIVAL, 2026, 2026-02-17",
        "NEW_YEARS_EVE, 2026, 2026-02-16",
        "NEW_YEARS_EVE, 2024, 2024-02-09",
        "DRAGON_BOAT, 2026, 2026-06-19",
        "MID_AUTUMN, 2025, 2025-10-06",
        "NATIONAL_DAY, 2026, 2026-10-01",
        "DOUBLE_NINTH, 2014, 2014-10-02"
    })
    void aFestivalIsKeptOnceAYear(Festival festival, int year, LocalDate on) {
        assertThat(festival.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)))
                .containsExactly(on);
    }
}
