package org.zhiji.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

        assertThat(IntStream.range(0, 4)
                        .mapToObj(_ -> choice.freeDay(LI, LocalDate.of(2026, 9, 30), 2, Calendars.national())))
                .containsExactly(
                        LocalDate.of(2026, 9, 30),
                        LocalDate.of(2026, 10, 8),
                        LocalDate.of(2026, 10, 8),
                        LocalDate.of(2026, 10, 9));
    }
}
