package org.zhiji.customer.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletenessTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everythingTogetherIsAHundred(boolean person) {
        assertThat(Item.of(person).stream()
                        .mapToInt(item -> item.weight(person))
                        .sum())
                .isEqualTo(100);
        var whole = Completeness.of(person, EnumSet.allOf(Item.class));
        assertThat(whole.percent()).isEqualTo(100);
        assertThat(whole.missing()).isEmpty();
        assertThat(whole.askNext()).isEmpty();
    }

    /** A number that works, a name with its honorific, a street, and a yes to being called: 20 + 5 + 10 + 15. */
    @Test
    void whomOneHasJustMetIsHalfKnown() {
        var met = Completeness.of(true, List.of(Item.PHONE, Item.GENDER, Item.ADDRESS, Item.CONSENT));
        assertThat(met.percent()).isEqualTo(50);
        assertThat(met.missing())
                .containsExactly(
                        Item.BIRTHDAY,
                        Item.PREFERENCES,
                        Item.NEED,
                        Item.OCCUPATION,
                        Item.TIME_WINDOW,
                        Item.FAMILY,
                        Item.SOURCE);
        assertThat(met.askNext()).containsExactly(Item.BIRTHDAY, Item.PREFERENCES);
    }

    /** Of an organisation one knows the number and the licence: 15 + 10; the one who decides is asked for first. */
    @Test
    void ofAnOrganisationTheOneWhoDecidesIsAskedForFirst() {
        var fleet = Completeness.of(false, List.of(Item.PHONE, Item.USCC, Item.GENDER, Item.FAMILY));
        assertThat(fleet.percent()).isEqualTo(25);
        assertThat(fleet.askNext()).containsExactly(Item.DECISION_MAKER, Item.CONSENT);
    }

    @Test
    void nobodyIsAskedForWhatOneHears() {
        var known = EnumSet.allOf(Item.class);
        known.remove(Item.GENDER);
        var almost = Completeness.of(true, known);
        assertThat(almost.percent()).isEqualTo(95);
        assertThat(almost.missing()).containsExactly(Item.GENDER);
        assertThat(almost.askNext()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Item.class)
    void learningSomethingNeverMakesTheFigureSmaller(Item item) {
        for (var person : List.of(true, false)) {
            for (var other : Item.values()) {
                var before = Completeness.of(person, EnumSet.of(other)).percent();
                assertThat(Completeness.of(person, EnumSet.of(other, item)).percent())
                        .isGreaterThanOrEqualTo(before);
            }
        }
    }
}
