package org.zhiji.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiji.relationship.RelationshipLevel.ACQUAINTANCE;
import static org.zhiji.relationship.RelationshipLevel.CONFIDANT;
import static org.zhiji.relationship.RelationshipLevel.PASSER_BY;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhiji.followup.ContactHistory.Channel;
import org.zhiji.relationship.Warmth.Talk;

class WarmthTest {

    private static final Instant TODAY = Instant.parse("2026-09-07T02:00:00Z");

    private static final Warmth.Scale SCALE = new Warmth.Scale(
            Map.of(PASSER_BY, 30, ACQUAINTANCE, 60, RelationshipLevel.FRIEND, 90, CONFIDANT, 180),
            Map.of(
                    Channel.VISIT, new BigDecimal("10"),
                    Channel.STORE, new BigDecimal("8"),
                    Channel.PHONE, new BigDecimal("5"),
                    Channel.IM, new BigDecimal("3")),
            Map.of(
                    ContactFunction.CARE, new BigDecimal("1.3"),
                    ContactFunction.SERVICE, new BigDecimal("1.2"),
                    ContactFunction.DEAL, new BigDecimal("0.7")),
            Map.of(CustomerResponse.WARM, new BigDecimal("1.3"), CustomerResponse.COOL, new BigDecimal("0.5")),
            new BigDecimal("5.0"));

    /** A visit with care, warmly taken, 60 days ago, at an acquaintance: 10 × 1.3 × 1.3 = 16.9, half of it 8.45; a call for a deal today 3.5. */
    @Test
    void workedByHand() {
        var talks = List.of(
                new Talk(ago(60), Channel.VISIT, Set.of(ContactFunction.CARE), CustomerResponse.WARM),
                new Talk(TODAY, Channel.PHONE, Set.of(ContactFunction.DEAL), null));
        var parts = Warmth.parts(SCALE, ACQUAINTANCE, talks, TODAY);
        assertThat(parts.get(0).left()).isEqualByComparingTo("3.50");
        assertThat(parts.get(1).full()).isEqualByComparingTo("16.90");
        assertThat(parts.get(1).left()).isEqualByComparingTo("8.45");
        assertThat(Warmth.of(parts)).isEqualByComparingTo("11.95");
        // 60 × log2(11.95 / 5) = 75.4: it is below on the 76th day.
        assertThat(Warmth.daysUntilCool(SCALE, ACQUAINTANCE, Warmth.of(parts))).hasValue(76);
    }

    @Test
    void withoutContactsItOnlyCools() {
        var random = new Random(3);
        for (int i = 0; i < 200; i++) {
            var talks = talks(random);
            for (var level : RelationshipLevel.values()) {
                var before = Warmth.of(SCALE, level, talks, TODAY);
                for (int day = 1; day < 400; day += 13) {
                    var later = Warmth.of(SCALE, level, talks, TODAY.plus(Duration.ofDays(day)));
                    assertThat(later).isLessThanOrEqualTo(before);
                    before = later;
                }
            }
        }
    }

    @Test
    void thePartsAreTheWholeAndTheOrderOfEntryDoesNotMatter() {
        var random = new Random(5);
        for (int i = 0; i < 200; i++) {
            var talks = new ArrayList<>(talks(random));
            var whole = Warmth.of(SCALE, ACQUAINTANCE, talks, TODAY);
            var one = talks.subList(0, talks.size() / 2);
            var other = talks.subList(talks.size() / 2, talks.size());
            assertThat(Warmth.of(SCALE, ACQUAINTANCE, one, TODAY).add(Warmth.of(SCALE, ACQUAINTANCE, other, TODAY)))
                    .isEqualByComparingTo(whole);
            Collections.shuffle(talks, random);
            assertThat(Warmth.of(SCALE, ACQUAINTANCE, talks, TODAY)).isEqualByComparingTo(whole);
        }
    }

    @Test
    void onTheDayThatIsSaidItIsBelowAndNotTheDayBefore() {
        var random = new Random(11);
        for (int i = 0; i < 200; i++) {
            var talks = talks(random);
            var warmth = Warmth.of(SCALE, CONFIDANT, talks, TODAY);
            Warmth.daysUntilCool(SCALE, CONFIDANT, warmth).ifPresent(days -> {
                var factor = Math.pow(2, -days / 180.0);
                assertThat(warmth.doubleValue() * factor).isLessThan(5);
                assertThat(warmth.doubleValue() * Math.pow(2, -(days - 1) / 180.0))
                        .isGreaterThanOrEqualTo(5);
            });
        }
    }

    @Test
    void theSmallestDeedThatHelpsIsProposed() {
        assertThat(Warmth.restoring(SCALE, CONFIDANT, new BigDecimal("4.9")).channel())
                .isEqualTo(Channel.IM);
        assertThat(Warmth.restoring(SCALE, ACQUAINTANCE, BigDecimal.ZERO).channel())
                .isEqualTo(Channel.PHONE);
        assertThat(Warmth.restoring(SCALE, PASSER_BY, BigDecimal.ZERO).channel())
                .isEqualTo(Channel.STORE);
        var deed = Warmth.restoring(SCALE, PASSER_BY, BigDecimal.ZERO);
        assertThat(deed.adds().doubleValue() * Math.pow(2, -(deed.lasts() - 1) / 30.0))
                .isGreaterThanOrEqualTo(5);
    }

    private static List<Talk> talks(Random random) {
        var talks = new ArrayList<Talk>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            talks.add(new Talk(
                    ago(random.nextInt(500)),
                    List.of(Channel.VISIT, Channel.PHONE, Channel.IM, Channel.STORE)
                            .get(random.nextInt(4)),
                    Set.of(ContactFunction.values()[random.nextInt(5)]),
                    random.nextBoolean() ? null : CustomerResponse.values()[random.nextInt(3)]));
        }
        return talks;
    }

    private static Instant ago(int days) {
        return TODAY.minus(Duration.ofDays(days));
    }
}
