package org.zhiji.customer.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiji.customer.known.NextOccurrence.of;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NextOccurrenceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 10);

    @Test
    void whatIsToComeComesOnItsDay() {
        assertThat(of(LocalDate.of(2027, 6, 7), false, TODAY)).isEqualTo("2027-06-07");
        assertThat(of(TODAY, false, TODAY)).isEqualTo(TODAY);
    }

    @Test
    void whatIsOverIsOverUnlessItComesBackEveryYear() {
        assertThat(of(LocalDate.of(2026, 9, 9), false, TODAY)).isNull();
        assertThat(of(LocalDate.of(2020, 9, 9), true, TODAY)).isEqualTo("2027-09-09");
        assertThat(of(LocalDate.of(2020, 9, 10), true, TODAY)).isEqualTo(TODAY);
        assertThat(of(LocalDate.of(2020, 2, 29), true, TODAY)).isEqualTo("2027-02-28");
    }
}
