package org.zhiji.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiji.followup.CallOutcome.BUSY;
import static org.zhiji.followup.CallOutcome.INCONVENIENT;
import static org.zhiji.followup.CallOutcome.NO_ANSWER;
import static org.zhiji.followup.CallOutcome.POWER_OFF;
import static org.zhiji.followup.CallOutcome.REFUSED;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhiji.followup.Avoidance.Contact;

class AvoidanceTest {

    @Test
    void threeDaysInARowWithoutAnAnswerAreNoAccident() {
        assertThat(Avoidance.since(List.of(on(14, POWER_OFF), on(11, NO_ANSWER), on(10, REFUSED))))
                .contains(LocalDate.of(2026, 9, 10));
    }

    @Test
    void severalCallsOfOneDayAreOneTry() {
        assertThat(Avoidance.since(List.of(on(11, NO_ANSWER), on(11, POWER_OFF), on(10, NO_ANSWER))))
                .isEmpty();
    }

    @Test
    void aTalkEndsTheRow() {
        assertThat(Avoidance.since(
                        List.of(on(15, NO_ANSWER), on(14, NO_ANSWER), on(11, INCONVENIENT), on(10, NO_ANSWER))))
                .isEmpty();
    }

    @Test
    void aBusyLineNeitherCountsNorEndsTheRow() {
        assertThat(Avoidance.since(List.of(on(15, NO_ANSWER), on(14, BUSY), on(11, NO_ANSWER), on(10, NO_ANSWER))))
                .contains(LocalDate.of(2026, 9, 10));
    }

    private static Contact on(int day, CallOutcome outcome) {
        return new Contact(LocalDate.of(2026, 9, day), outcome);
    }
}
