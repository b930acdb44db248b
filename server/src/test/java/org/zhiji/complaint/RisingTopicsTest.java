package org.zhiji.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhiji.complaint.RisingTopics.ComplaintTopic;
import org.zhiji.complaint.RisingTopics.Heard;
import org.zhiji.complaint.RisingTopics.TopicKind;

class RisingTopicsTest {

    private final List<Heard> heard = new ArrayList<>();

    @Test
    void whatIsHeardMoreOftenThanChanceWouldHaveItRises() {
        before(6, ComplaintCategory.PARTS, "配件等了很久");
        recent(7, ComplaintCategory.PARTS, "配件等了很久");
        before(30, ComplaintCategory.PRICE, "收费偏高");
        recent(12, ComplaintCategory.PRICE, "收费偏高");
        var rising = RisingTopics.of(heard, 12);
        assertThat(rising)
                .filteredOn(it -> it.kind() == TopicKind.CATEGORY)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.key()).isEqualTo("PARTS");
                    assertThat(it.recent()).isEqualTo(7);
                    assertThat(it.expected()).isEqualTo(2.0);
                });
    }

    @Test
    void whereComplaintsHaveNotBeenKeptForLongNothingCanBeSaidToRise() {
        recent(9, ComplaintCategory.PARTS, "配件等了很久");
        assertThat(RisingTopics.of(heard, 3.9)).isEmpty();
        before(4, ComplaintCategory.PARTS, "配件等了很久");
        assertThat(RisingTopics.of(heard, 4).getFirst().expected()).isEqualTo(4.0);
    }

    @Test
    void twoCasesAreChance() {
        recent(2, ComplaintCategory.PRIVACY, "电话被别人知道了");
        assertThat(RisingTopics.of(heard, 12)).isEmpty();
    }

    @Test
    void wordsThatGoTogetherAreOnePhrase() {
        recent(1, ComplaintCategory.REPAIR_QUALITY, "空调异味，孩子不肯坐");
        recent(1, ComplaintCategory.REPAIR_QUALITY, "开了空调异味很重");
        recent(1, ComplaintCategory.OTHER, "还是空调异味");
        recent(1, ComplaintCategory.OTHER, "修完空调异味更大");
        before(20, ComplaintCategory.PRICE, "收费偏高");
        assertThat(RisingTopics.of(heard, 12).stream()
                        .filter(it -> it.kind() == TopicKind.WORDS)
                        .map(ComplaintTopic::key))
                .containsExactly("空调异味");
    }

    @Test
    void theChanceOfSoManyIsThatOfPoisson() {
        assertThat(RisingTopics.atLeast(3, 0.5)).isCloseTo(0.0144, within(0.0001));
        assertThat(RisingTopics.atLeast(7, 2)).isCloseTo(0.0045, within(0.0001));
        assertThat(RisingTopics.atLeast(0, 2)).isEqualTo(1);
    }

    private void recent(int cases, ComplaintCategory category, String words) {
        for (int i = 0; i < cases; i++) {
            heard.add(new Heard(true, category, null, words));
        }
    }

    private void before(int cases, ComplaintCategory category, String words) {
        for (int i = 0; i < cases; i++) {
            heard.add(new Heard(false, category, null, words));
        }
    }
}
