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
}
