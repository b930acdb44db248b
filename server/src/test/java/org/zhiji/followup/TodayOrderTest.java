package org.zhiji.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhiji.followup.TodayOrder.Due;
import org.zhiji.followup.TodayOrder.Turn;
import org.zhiji.followup.TodayView.Part;
import org.zhiji.followup.TodayView.Section;

class TodayOrderTest {

    private static final LocalDate THURSDAY = LocalDate.parse("2026-09-10");
    private static final CallDay DAY = CallDay.of(Instant.parse("2026-09-10T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @Test
    void theLateComeFirstThenTheAgreedThenWindowsThenTheRestThenSecondTriesThenTheDone() {
        var order = TodayOrder.of(
                List.of(
                        call("SUCCESS", THURSDAY, null, null),
                        call("IN_PROGRESS", THURSDAY, "2026-09-10T08:00:00Z", null),
                        call("PENDING", THURSDAY, null, null),
                        call("PENDING", THURSDAY, null, "14:00-16:00"),
                        call("RESCHEDULED", THURSDAY, "2026-09-10T02:30:00Z", "14:00-16:00"),
                        call("PENDING", THURSDAY.minusDays(2), null, "9:00-10:00")),
                DAY);

        assertThat(order.turns())
                .extracting(Turn::part)
                .containsExactly(Part.OVERDUE, Part.AGREED, Part.WINDOW, Part.ANY_TIME, Part.RETRY, Part.DONE);
        assertThat(order.turns())
                .extracting(Turn::from)
                .containsExactly(null, time("10:30"), time("14:00"), null, time("16:00"), null);
        assertThat(order.overdue()).isEqualTo(1);
        assertThat(order.done()).isEqualTo(1);
    }

    @Test
    void aCallAgreedForAnotherDayIsDoneForThisOne() {
        assertThat(TodayOrder.of(List.of(call("RESCHEDULED", THURSDAY, "2026-09-11T02:00:00Z", null)), DAY)
                        .turns())
                .extracting(Turn::part)
                .containsExactly(Part.DONE);
    }

    @Test
    void windowsWithDifferentHoursAreSectionsOfTheirOwnAndAgreedTimesAreNot() {
        var order = TodayOrder.of(
                List.of(
                        call("PENDING", THURSDAY, null, "14:00-16:00"),
                        call("PENDING", THURSDAY, null, "9:00-10:00"),
                        call("PENDING", THURSDAY, null, "14:00-16:00"),
                        call("RESCHEDULED", THURSDAY, "2026-09-10T02:30:00Z", null),
                        call("RESCHEDULED", THURSDAY, "2026-09-10T03:30:00Z", null)),
                DAY);

        assertThat(order.sections())
                .containsExactly(
                        new Section(Part.AGREED, null, null, 2),
                        new Section(Part.WINDOW, time("09:00"), time("10:00"), 1),
                        new Section(Part.WINDOW, time("14:00"), time("16:00"), 2));
        assertThat(order.first(2)).extracting(Turn::part).containsOnly(Part.AGREED);
        assertThat(order.first(9)).hasSize(5);
    }

    private static Due call(String status, LocalDate planned, @Nullable String next, @Nullable String window) {
        return new Due(UUID.randomUUID(), status, planned, next == null ? null : Instant.parse(next), null, window);
    }

    private static LocalTime time(String time) {
        return LocalTime.parse(time);
    }
}
