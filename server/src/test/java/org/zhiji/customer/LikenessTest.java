package org.zhiji.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiji.customer.Likeness.Reason;
import org.zhiji.customer.Likeness.Traits;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "武汉市江城电器有限公司, 江城电器（武汉）有限责任公司, true",
        "江城電器有限公司, 江城电器, true",
        "湖北省武汉市江城电器股份有限公司, 武汉江城电器, true",
        "武汉江城电器有限公司, 长沙江城电器有限公司, false",
        "江城电器有限公司, 江城电气有限公司, false",
        "ＪＣ 电器, jc电器有限公司, true",
        "江城集团, 江城（集团）有限公司, true",
        "武汉, 武汉, true"
    })
    void companiesAreKnownByTheCoreOfTheirName(String one, String other, boolean same) {
        assertThat(CompanyName.of(one).same(CompanyName.of(other))).isEqualTo(same);
    }

    @Test
    void theSamePersonTwiceIsCertainEnoughToStopANewRecord() {
        var likeness =
                Likeness.of(person("王建国", "wangjianguo", "13800138000"), person("王 建國", "wangjianguo", "13800138000"));
        assertThat(likeness.score()).isEqualTo(85);
        assertThat(likeness.reasons()).containsExactly(Reason.MOBILE, Reason.NAME);
    }

    @Test
    void aCoupleWithOneTelephoneIsOnlyWarnedAbout() {
        var likeness = Likeness.of(person("王建国", "wangjianguo", "13800138000"), person("李敏", "limin", "13800138000"));
        assertThat(likeness.score()).isEqualTo(60).isBetween(Likeness.ALIKE, Likeness.SAME - 1);
    }

    @Test
    void aDifferentNameNeverStopsAnybodyWhateverElseIsShared() {
        var one = new Traits(
                CustomerType.PERSON,
                "王建国",
                "wangjianguo",
                null,
                "420106",
                Set.of("1"),
                Set.of("WECHAT:w"),
                Set.of("v"));
        var other = new Traits(
                CustomerType.PERSON, "李敏", "limin", null, "420106", Set.of("1"), Set.of("WECHAT:w"), Set.of("v"));
        assertThat(Likeness.of(one, other).score()).isEqualTo(79);
    }

    @Test
    void oneCreditCodeIsOneCompany() {
        var one = company("江城电器", "91420100MA0000015F");
        assertThat(Likeness.of(one, company("全新名字", "91420100MA0000015F")).score())
                .isEqualTo(100);
    }

    @Test
    void aNameAloneIsNotEnoughForAPersonButForACompany() {
        assertThat(Likeness.of(person("王建国", "wangjianguo", "1"), person("王建国", "wangjianguo", "2"))
                        .score())
                .isEqualTo(25);
        assertThat(Likeness.of(company("江城电器有限公司", null), company("江城电器", null)).score())
                .isEqualTo(60);
    }

    @Test
    void likenessGoesBothWays() {
        var one = person("陈晨", "chenchen", "1");
        var other = person("陈辰", "chenchen", "1");
        assertThat(Likeness.of(one, other)).isEqualTo(Likeness.of(other, one));
        assertThat(Likeness.of(one, other).score()).isEqualTo(70);
    }

    private static Traits person(String name, String pinyin, String mobile) {
        return new Traits(CustomerType.PERSON, name, pinyin, null, null, Set.of(mobile), Set.of(), Set.of());
    }

    private static Traits company(String name, @Nullable String uscc) {
        return new Traits(CustomerType.ORGANIZATION, name, name, uscc, null, Set.of(), Set.of(), Set.of());
    }
}
