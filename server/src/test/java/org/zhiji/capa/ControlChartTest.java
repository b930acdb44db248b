package org.zhiji.capa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhiji.capa.ControlChart.Rule;
import org.zhiji.platform.Ids;
import org.zhiji.platform.statistics.Difference.Share;

class ControlChartTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    private final UUID branch = Ids.next();

    /** Ten per cent of fifty: sigma is 4.24 points, so 12 (24 %) lies 3.3 sigma above, 11 (22 %) 2.8. */
    @Test
    void oneWeekFarAboveTheOthersIsASignal() {
        assertThat(signal(quiet(12), week(12, 50))).isEqualTo(Rule.BEYOND_THREE);
        assertThat(signal(quiet(12), week(11, 50))).isNull();
        assertThat(points(quiet(12), week(12, 50)).getLast().z()).isCloseTo(3.30, within(0.005));
    }

    @Test
    void theLimitsFollowTheSizeOfTheWeek() {
        assertThat(signal(quiet(12), week(3, 12))).isNull();
        assertThat(signal(quiet(12), week(50, 200))).isEqualTo(Rule.BEYOND_THREE);
    }

    @Test
    void severalWeeksALittleAboveAreASignalToo() {
        assertThat(signal(quiet(26), week(10, 50), week(5, 50), week(10, 50))).isEqualTo(Rule.TWO_OF_THREE);
        assertThat(signal(quiet(26), week(8, 50), week(8, 50), week(5, 50), week(8, 50), week(9, 50)))
                .isEqualTo(Rule.FOUR_OF_FIVE);
        var above = new Share[8];
        Arrays.fill(above, week(7, 50));
        assertThat(signal(quiet(26), above)).isEqualTo(Rule.EIGHT_ABOVE);
        assertThat(signal(quiet(26), Arrays.copyOf(above, 7))).isNull();
    }

    @Test
    void whatGetsBetterIsNone() {
        assertThat(signal(quiet(26), week(0, 50))).isNull();
        assertThat(signal(quiet(26), week(12, 50), week(0, 50))).isNull();
    }

    @Test
    void withLessThanTwelveWeeksBeforeNothingIsSaid() {
        assertThat(signal(quiet(11), week(40, 50))).isNull();
    }

    @Test
    void smallWeeksAreMergedUntilThereAreFiveAnswers() {
        var merged = ControlChart.weeks(days(List.of(week(1, 3), week(0, 1), week(1, 4), week(2, 6), week(1, 2))));

        assertThat(merged).extracting(ControlChart.Subgroup::bad).containsExactly(week(2, 8), week(2, 6));
        assertThat(merged.getFirst().from()).isEqualTo(MONDAY);
        assertThat(merged.getFirst().to()).isEqualTo(MONDAY.plusDays(20));
    }

    private Rule signal(List<Share> before, Share... weeks) {
        return ControlChart.signal(points(before, weeks)).orElse(null);
    }

    private List<ControlChart.Point> points(List<Share> before, Share... weeks) {
        var all = new ArrayList<>(before);
        all.addAll(List.of(weeks));
        return ControlChart.points(ControlChart.weeks(days(all)));
    }

    private List<WatchedRate.Counted> days(List<Share> weeks) {
        var days = new ArrayList<WatchedRate.Counted>();
        for (int i = 0; i < weeks.size(); i++) {
            days.add(new WatchedRate.Counted(branch, "Q11", MONDAY.plusDays(7L * i + i % 7), weeks.get(i)));
        }
        return days;
    }

    private static List<Share> quiet(int weeks) {
        return Collections.nCopies(weeks, week(5, 50));
    }

    private static Share week(long bad, long whole) {
        return new Share(bad, whole);
    }
}
