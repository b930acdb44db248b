package org.zhiji.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhiji.worktime.Calendars;

class CallerChoiceTest {

    private static final UUID LI = new UUID(0, 1);
    private static final UUID ZHAO = new UUID(0, 2);

    @Test
    void theNextTaskGoesToWhoeverHasLeast() {
        var choice = new CallerChoice(Map.of(LI, 3, ZHAO, 1));

        assertThat(IntStream.range(0, 4)
                        .mapToObj(_ -> choice.choose(List.of(LI, ZHAO), null).orElseThrow()))
                .containsExactly(ZHAO, ZHAO, LI, ZHAO);
    }

    @Test
    void theServingAdvisorIsNeverChosen() {
        var choice = new CallerChoice(Map.of());

        assertThat(choice.choose(List.of(LI, ZHAO), LI)).contains(ZHAO);
        assertThat(choice.choose(List.of(LI), LI)).isEmpty();
    }

    @Test
    void aCallersDayHoldsNoMoreThanTheLimitAndTheRestMovesToTheNextWorkingDay() {
        var choice = new CallerChoice(Map.of());
        choice.planned(LI, LocalDate.of(2026, 9, 30), 1);

        assertThat(IntStream.range(0, 4).mapToObj(_ -> slot(choice, List.of(LI), null)))
                .extracting(slot -> slot.orElseThrow().day())
                .containsExactly(
                        LocalDate.of(2026, 9, 30),
                        LocalDate.of(2026, 10, 8),
                        LocalDate.of(2026, 10, 8),
                        LocalDate.of(2026, 10, 9));
    }

    @Test
    void whenTheLeastLoadedHasNoRoomLeftTheOtherCallerTakesIt() {
        var choice = new CallerChoice(Map.of(ZHAO, 9));
        var last = LocalDate.of(2026, 9, 30);
        choice.planned(LI, last, 2);

        assertThat(slot(choice, List.of(LI, ZHAO), last)).contains(new CallerChoice.Slot(ZHAO, last));
        assertThat(slot(choice, List.of(LI, ZHAO), last)).contains(new CallerChoice.Slot(ZHAO, last));
        assertThat(slot(choice, List.of(LI, ZHAO), last)).isEmpty();
        assertThat(choice.isFull(List.of(LI, ZHAO), last, last, 2, Calendars.national()))
                .isTrue();
    }

    @Test
    void withoutCallersTheTasksWaitForSomebodyAndAreNoMoreThanOnePersonMakes() {
        var choice = new CallerChoice(Map.of());
        var last = LocalDate.of(2026, 9, 30);

        assertThat(IntStream.range(0, 3)
                        .mapToObj(_ -> slot(choice, List.of(), last).isPresent()))
                .containsExactly(true, true, false);
    }

    private static Optional<CallerChoice.Slot> slot(CallerChoice choice, List<UUID> callers, LocalDate last) {
        return choice.slot(callers, null, LocalDate.of(2026, 9, 30), last, 2, Calendars.national());
    }
}
