package org.zhiji.followup.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiji.platform.Ids;

class HoldOutTest {

    private static final UUID RULE = UUID.fromString("0195c9a0-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("0195c9a0-0000-7000-8000-000000000002");

    /** Of ids made one after the other, as those of an import are. */
    private static final List<UUID> CUSTOMERS =
            IntStream.range(0, 20_000).mapToObj(n -> Ids.next()).toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 50})
    void soManyInAHundredAreLeftAlone(int percent) {
        var held = held(RULE, percent).count();

        // Four standard deviations.
        var off = 4 * Math.sqrt(20_000 * percent / 100.0 * (1 - percent / 100.0));
        assertThat((double) held).isBetween(200.0 * percent - off, 200.0 * percent + off);
    }

    @Test
    void nobodyIsLeftAloneByARuleWithoutAShare() {
        assertThat(held(RULE, 0)).isEmpty();
    }

    @Test
    void theSameCustomersAreLeftAloneTomorrowAndWithALargerShare() {
        assertThat(held(RULE, 10)).containsExactlyElementsOf(held(RULE, 10).toList());
        assertThat(held(RULE, 20)).containsAll(held(RULE, 10).toList());
    }

    /** Two rules that left the same people alone would leave some of them alone for good. */
    @Test
    void anotherRuleLeavesOthersAlone() {
        var both = held(RULE, 20).filter(new HoldOut(OTHER, 20)::holds).count();

        assertThat(both).isBetween(600L, 1_000L);
    }

    @Test
    void theSideIsWrittenInStone() {
        assertThat(IntStream.range(0, 12)
                        .filter(n -> new HoldOut(RULE, 25).holds(new UUID(0, n)))
                        .boxed())
                .as("another print would mix up the groups of every company that compares")
                .containsExactlyElementsOf(WRITTEN);
    }

    private static final List<Integer> WRITTEN = List.of(1, 2, 4, 5, 6, 9);

    private static Stream<UUID> held(UUID rule, int percent) {
        return CUSTOMERS.stream().filter(new HoldOut(rule, percent)::holds);
    }
}
