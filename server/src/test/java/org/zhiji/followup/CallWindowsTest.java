package org.zhiji.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiji.worktime.Calendars;

class CallWindowsTest {

    private final CallWindows windows = CallWindows.parse("13:30-20:00,09:00-12:00");

    @ParameterizedTest
    @CsvSource({
        "2026-09-10T08:00+08:00, 2026-09-10T09:00+08:00",
        "2026-09-10T09:00+08:00, 2026-09-10T09:00+08:00",
        "2026-09-10T12:00+08:00, 2026-09-10T13:30+08:00",
        "2026-09-10T19:59+08:00, 2026-09-10T19:59+08:00",
        "2026-09-10T20:00+08:00, 2026-09-11T09:00+08:00",
        "2026-09-11T20:30+08:00, 2026-09-14T09:00+08:00",
        "2026-09-30T21:00+08:00, 2026-10-08T09:00+08:00"
    })
    void outsideTheWindowsOneWaitsForTheNextOne(String at, String expected) {
        assertThat(windows.sameOrNext(instant(at), Calendars.national())).isEqualTo(instant(expected));
    }

    @Test
    void nobodyIsCalledOnADayOff() {
        assertThat(windows.contains(instant("2026-09-12T10:00+08:00"), Calendars.national()))
                .isFalse();
        assertThat(windows.contains(instant("2026-09-20T10:00+08:00"), Calendars.national()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"09:00–10:00", "9:00-10:00", "09:00至10:00", "09:00~10:00", " 09:00 - 10:00 "})
    void whatACustomerNamedIsReadInEveryUsualSpelling(String text) {
        assertThat(CallWindows.read(text)).contains(CallWindows.parse("09:00-10:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"下班后", "25:00-26:00", "10:00-09:00", "", " "})
    void whatCannotBeReadCountsAsNotNamed(String text) {
        assertThat(CallWindows.read(text)).isEmpty();
    }

    @Test
    void theHouseRuleMustBeReadable() {
        assertThatIllegalArgumentException().isThrownBy(() -> CallWindows.parse("all day"));
    }

    private static Instant instant(String text) {
        return java.time.OffsetDateTime.parse(text).toInstant();
    }
}
