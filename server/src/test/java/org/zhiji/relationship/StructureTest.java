package org.zhiji.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StructureTest {

    private static final Structure.Norm NORM = new Structure.Norm(
            new BigDecimal("50.0"), new BigDecimal("10.0"), new BigDecimal("3.0"), new BigDecimal("5.0"));

    /** US-06 step 10, digit for digit. */
    @Test
    void theStructureOf260() {
        var picture = Structure.of(counts(104, 118, 31, 7), NORM);
        assertThat(picture.all()).isEqualTo(260);
        assertThat(picture.acquaintances().share()).isEqualByComparingTo("45.4");
        assertThat(picture.acquaintances().expectedFrom()).isEqualTo(130);
        assertThat(picture.acquaintances().gap()).isEqualTo(-12);
        assertThat(picture.friends().share()).isEqualByComparingTo("11.9");
        assertThat(picture.friends().expectedFrom()).isEqualTo(26);
        assertThat(picture.friends().gap()).isEqualTo(5);
        assertThat(picture.confidants().share()).isEqualByComparingTo("2.7");
        assertThat(picture.confidants().expectedFrom()).isEqualTo(8);
        assertThat(picture.confidants().expectedTo()).isEqualTo(13);
        assertThat(picture.confidants().gap()).isEqualTo(-1);
    }

    @Test
    void nobodyKnownIsNoFault() {
        var picture = Structure.of(Map.of(), NORM);
        assertThat(picture.friends())
                .isEqualTo(new Structure.Part(RelationshipLevel.FRIEND, 0, new BigDecimal("0.0"), 0, 0, 0));
    }

    @Test
    void withinTheRangeThereIsNoGap() {
        for (int confidants = 3; confidants <= 5; confidants++) {
            var picture = Structure.of(counts(100 - 60 - confidants, 50, 10, confidants), NORM);
            assertThat(picture.confidants().gap()).isZero();
        }
    }

    @Test
    void thePartsAreTheWholeWhateverTheNumbers() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            var picture = Structure.of(
                    counts(random.nextInt(300), random.nextInt(300), random.nextInt(60), random.nextInt(20)), NORM);
            assertThat(picture.passersBy()
                            + picture.acquaintances().count()
                            + picture.friends().count()
                            + picture.confidants().count())
                    .isEqualTo(picture.all());
            assertThat(picture.confidants().expectedFrom())
                    .isLessThanOrEqualTo(picture.confidants().expectedTo());
        }
    }

    private static Map<RelationshipLevel, Integer> counts(
            int passersBy, int acquaintances, int friends, int confidants) {
        return Map.of(
                RelationshipLevel.PASSER_BY, passersBy,
                RelationshipLevel.ACQUAINTANCE, acquaintances,
                RelationshipLevel.FRIEND, friends,
                RelationshipLevel.CONFIDANT, confidants);
    }
}
