package org.zhiji.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiji.worktime.Calendars;
import org.zhiji.worktime.WorkCalendar;

class PlannedDayTest {

    private final WorkCalendar calendar = Calendars.national();

    @ParameterizedTest
    @CsvSource({
        "2026-09-07, 2026-09-10",
        "2026-09-09, 2026-09-14",
        "2026-09-17, 2026-09-20",
        "2026-09-22, 2026-09-28",
        "2026-09-29, 2026-10-08"
    })
    void theCallIsThreeDaysAfterDeliveryOrOnTheNextWorkingDay(LocalDate delivered, LocalDate planned) {
        assertThat(PlannedDay.after(delivered, 3, calendar)).isEqualTo(planned);
    }

    @Test
    void anOrderIsTooOldOnceMoreThanSevenWorkingDaysPassedSinceItsPlannedDay() {
        var planned = LocalDate.of(2026, 9, 1);

        assertThat(PlannedDay.isTooLate(planned, LocalDate.of(2026, 9, 10), 7, calendar))
                .isFalse();
        assertThat(PlannedDay.isTooLate(planned, LocalDate.of(2026, 9, 11), 7, calendar))
                .isTrue();
    }

    @Test
    void aHolidayDoesNotMakeAnOrderOlder() {
        var planned = LocalDate.of(2026, 9, 28);

        assertThat(PlannedDay.isTooLate(planned, LocalDate.of(2026, 10, 7), 2, calendar))
                .isFalse();
        assertThat(PlannedDay.isTooLate(planned, LocalDate.of(2026, 10, 8), 2, calendar))
                .isTrue();
    }

    @Test
    void aDayInTheFutureIsNeverTooLate() {
        assertThat(PlannedDay.isTooLate(LocalDate.of(2026, 9, 28), LocalDate.of(2026, 9, 1), 0, calendar))
                .isFalse();
    }
}
