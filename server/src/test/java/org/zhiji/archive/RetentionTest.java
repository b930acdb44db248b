package org.zhiji.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Retention USUAL = new Retention(7, 4, 12);

    @Test
    void sevenDaysFourWeeksAndTwelveMonthsAreKept() {
        var nights = LocalDate.of(2025, 1, 1)
                .datesUntil(LocalDate.of(2026, 11, 23))
                .map(RetentionTest::night)
                .toList();
        assertThat(days(USUAL.kept(nights, ZONE)))
                .containsExactlyInAnyOrder(
                        // 22 November 2026 is a Sunday, the end of a week.
                        "2026-11-22",
                        "2026-11-21",
                        "2026-11-20",
                        "2026-11-19",
                        "2026-11-18",
                        "2026-11-17",
                        "2026-11-16",
                        "2026-11-15",
                        "2026-11-08",
                        "2026-11-01",
                        "2026-10-31",
                        "2026-09-30",
                        "2026-08-31",
                        "2026-07-31",
                        "2026-06-30",
                        "2026-05-31",
                        "2026-04-30",
                        "2026-03-31",
                        "2026-02-28",
                        "2026-01-31",
                        "2025-12-31");
    }

    @Test
    void aMachineThatWasOffForAMonthStillHasItsLastBackups() {
        var before = List.of(night(LocalDate.of(2026, 10, 1)), night(LocalDate.of(2026, 10, 2)));
        assertThat(USUAL.kept(before, ZONE)).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void ofTwoInOneNightTheLaterOneIsKept() {
        var first = night(LocalDate.of(2026, 10, 1));
        var second = first.plusSeconds(3600);
        assertThat(new Retention(1, 0, 0).kept(List.of(first, second), ZONE)).containsExactly(second);
    }

    private static Instant night(LocalDate day) {
        return day.atTime(3, 30).atZone(ZONE).toInstant();
    }

    private static Set<String> days(Set<Instant> kept) {
        return kept.stream()
                .map(at -> LocalDateTime.ofInstant(at, ZONE).toLocalDate().toString())
                .collect(Collectors.toSet());
    }
}
