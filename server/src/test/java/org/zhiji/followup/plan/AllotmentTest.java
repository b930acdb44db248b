package org.zhiji.followup.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhiji.followup.plan.Allotment.CallerDay;

class AllotmentTest {

    private static final UUID LI = new UUID(0, 1);
    private static final UUID ZHAO = new UUID(0, 2);
    private static final LocalDate MON = LocalDate.of(2026, 9, 7);
    private static final LocalDate TUE = MON.plusDays(1);

    @Test
    void theLeastLoadedDayOfTheLeastLoadedCallerComesFirst() {
        var allotment =
                new Allotment(Map.of(slot(LI, MON), 2, slot(LI, TUE), 1, slot(ZHAO, MON), 1), Division.LEAST_LOADED, 9);

        assertThat(allotment.place(List.of(LI, ZHAO), List.of(MON, TUE))).contains(slot(ZHAO, TUE));
        assertThat(allotment.place(List.of(LI, ZHAO), List.of(MON, TUE))).contains(slot(ZHAO, MON));
    }

    @Test
    void evenlyGoesRoundWhateverThereIs() {
        var allotment = new Allotment(Map.of(slot(LI, MON), 5), Division.EVENLY, 9);

        assertThat(allotment.place(List.of(LI, ZHAO), List.of(MON))).contains(slot(ZHAO, MON));
        assertThat(allotment.place(List.of(LI, ZHAO), List.of(MON))).contains(slot(LI, MON));
    }

    @Test
    void whoeverIsFullIsPassedOver() {
        var allotment = new Allotment(Map.of(slot(ZHAO, MON), 3), Division.EVENLY, 3);

        assertThat(allotment.place(List.of(LI, ZHAO), List.of(MON))).contains(slot(LI, MON));
        assertThat(allotment.place(List.of(ZHAO), List.of(MON))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyEverGetsMoreThanTheLimitAndNothingIsLeftWhileThereIsRoom(Division division) {
        var random = new Random(7);
        for (var round = 0; round < 50; round++) {
            var limit = 1 + random.nextInt(5);
            var before = new HashMap<CallerDay, Integer>();
            before.put(slot(LI, MON), random.nextInt(5));
            before.put(slot(ZHAO, TUE), random.nextInt(5));
            var after = new HashMap<>(before);
            var allotment = new Allotment(before, division, limit);
            for (var n = 0; n < 30; n++) {
                allotment
                        .place(List.of(LI, ZHAO), List.of(MON, TUE))
                        .ifPresent(slot -> after.merge(slot, 1, Integer::sum));
            }
            for (var slot : List.of(slot(LI, MON), slot(LI, TUE), slot(ZHAO, MON), slot(ZHAO, TUE))) {
                assertThat(after.get(slot)).isEqualTo(Math.max(limit, before.getOrDefault(slot, 0)));
            }
        }
    }

    private static CallerDay slot(UUID caller, LocalDate day) {
        return new CallerDay(caller, day);
    }
}
