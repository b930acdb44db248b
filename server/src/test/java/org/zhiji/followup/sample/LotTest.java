package org.zhiji.followup.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LotTest {

    private final Random random = new Random(3);

    @Test
    void whoeverMadeOneCallIsLookedAtToo() {
        assertThat(Lot.size(1, 5)).isEqualTo(1);
        assertThat(Lot.size(20, 5)).isEqualTo(1);
        assertThat(Lot.size(21, 5)).isEqualTo(2);
        assertThat(Lot.size(0, 5)).isZero();
        assertThat(Lot.size(40, 0)).as("switched off").isZero();
    }

    @Test
    void overTheWeekTheShareIsMadeUpAndWhatWasDrawnCounts() {
        var monday = Lot.draw(calls(10), 0, 10, random);
        assertThat(monday).hasSize(1);
        assertThat(Lot.draw(calls(19), 1, 10, random)).as("twenty calls by now").hasSize(1);
        assertThat(Lot.draw(calls(9), 1, 10, random)).as("the same ten again").isEmpty();
    }

    @Test
    void nobodyCanKnowWhichCallItWillBe() {
        var drawn = new HashSet<Integer>();
        for (var n = 0; n < 400; n++) {
            drawn.addAll(Lot.draw(calls(10), 0, 10, random));
        }
        assertThat(drawn).hasSize(10);
    }

    private static List<Integer> calls(int n) {
        return IntStream.range(0, n).boxed().toList();
    }
}
