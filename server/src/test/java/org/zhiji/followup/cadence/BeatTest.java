package org.zhiji.followup.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeatTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final UUID SOMEBODY = UUID.fromString("01939c3e-0000-7000-8000-00000000012c");

    @ParameterizedTest
    @CsvSource({
        "2026-09-14, 1, WEEK, 2026-09-21",
        "2026-09-14, 2, WEEK, 2026-09-28",
        "2026-09-14, 1, MONTH, 2026-10-14",
        "2026-01-31, 1, MONTH, 2026-02-28"
    })
    void theNextContactIsDueAnIntervalAfterTheLast(LocalDate contact, int number, Interval.Unit unit, LocalDate due) {
        assertThat(Beat.due(Beat.base(contact, null), new Interval(number, unit), LONG_AGO, SOMEBODY))
                .isEqualTo(due);
    }

    @Test
    void aBeatThatPassedWithoutAContactIsFollowedByTheNextOne() {
        var contact = LocalDate.of(2026, 9, 14);
        var passed = LocalDate.of(2026, 9, 21);

        assertThat(Beat.base(contact, passed)).isEqualTo(passed);
        assertThat(Beat.base(passed, contact)).isEqualTo(passed);
    }

    @Test
    void whoeverWasDueBeforeTheRuleBeganIsSpreadOverItsFirstInterval() {
        var began = LocalDate.of(2026, 9, 7);
        var month = new Interval(1, Interval.Unit.MONTH);

        // The last two bytes are 2c 01: 0x2c01 of 30 days.
        assertThat(Beat.due(LONG_AGO, month, began, SOMEBODY)).isEqualTo(began.plusDays(0x2c01 % 30));
    }
}
