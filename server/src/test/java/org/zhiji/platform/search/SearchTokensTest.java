package org.zhiji.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTokensTest {

    private static final SearchTokens CAR_OF_WANG_JIANGUO = new SearchTokens()
            .person("王建国")
            .number("13800138000")
            .number("鄂A12345")
            .number("LDCB43L13R0100007")
            .number("RO20260901-0017");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345",
                "鄂a·12345",
                "鄂A12345",
                "ａ１２３４５",
                "R0100007",
                "100007",
                "LDCB43",
                "王建国",
                "王建",
                "建国",
                "王",
                "wjg",
                "WJG",
                "wangjianguo",
                "wangjg",
                "wangjiang",
                "jianguo",
                "wang jian guo",
                "8000",
                "138 0013 8000",
                "+86 138-0013-8000",
                "008613800138000",
                "0138",
                "0017",
                "ro20260901-0017",
                "20260901",
                "王建国 8000",
                "wjg 鄂A"
            })
    void everythingSomebodyMayTypeFindsTheCar(String typed) {
        assertThat(found(CAR_OF_WANG_JIANGUO, typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C20261100123", "c202611", "20261100123", "00123", "0123", "123"})
    void aNumberOfOurOwnIsFoundWholeFromItsBeginningAndByTheEndThatRuns(String typed) {
        assertThat(found(new SearchTokens().ownNumber("C20261100123"), typed)).isTrue();
    }

    @Test
    void longNumbersShareTheirWordsWithAllOthers() {
        assertThat(new SearchTokens().number("13871234567").toArray())
                .containsExactly("1234", "1387", "2345", "3456", "3871", "4567", "567", "7123", "8712");
    }

    @Test
    void whatBeginsAnotherWordIsNotKept() {
        assertThat(new SearchTokens().person("田涵梅").toArray())
                .containsExactly("hanmei", "hm", "mei", "thm", "tianhanmei", "tianhm", "梅", "涵梅", "田涵");
    }

    @Test
    void numbersThatWereWrittenAsTheirEndsAreStillFound() {
        assertThat(SearchQuery.of("71234")).isEqualTo("('71234':* | '~43217':* | '7123' & '1234')");
        assertThat(SearchQuery.of("123 王")).isEqualTo("('123':* | '~321':*) & '王':*");
    }

    @Test
    void partsThatAllOwnNumbersOfAMonthShareFindNone() {
        assertThat(found(new SearchTokens().ownNumber("C20261100123"), "0261100"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"王国建", "李", "wjm", "8002", "12345D", "王建国 8002", "鄂B99", "zhang"})
    void otherWordsDoNot(String typed) {
        assertThat(found(CAR_OF_WANG_JIANGUO, typed)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "单雄信, sxx",
        "单雄信, shanxiongxin",
        "单雄信, dxx",
        "吕布, lb",
        "吕布, lvbu",
        "吕布, lubu",
        "吕布, lübu",
        "尉迟恭, yuchigong",
        "尉迟恭, ycg",
        "万俟卨, moqi",
        "朴树, piaoshu",
        "朴树, pushu",
        "缪斯, miaosi",
        "缪斯, mousi",
        "覃明, qinming",
        "覃明, tanming",
        "单于明, chanyuming",
        "乐嘉, lejia",
        "乐嘉, yuejia",
        "曾国藩, zengguofan",
        "解晓东, xxd",
        "仇英, qiuying",
        "查良镛, zly",
        "区志强, ouzhiqiang",
        "欧阳修, ouyangx",
        "欧阳修, oyx",
        "翟天, zhai",
        "长孙无忌, zhangsun",
        "㛃䶮, jieyan",
        "買買提·艾力, 艾力",
        "买买提·艾力, mmt",
        "张国荣, 張國榮",
        "張國榮, 张国",
        "葉問, 叶问",
        "Shelley Kerluke, kerl",
        "Shelley Kerluke, shelley ker",
        "José Núñez, nunez",
        "𠮷野家, 𠮷野",
        "王晟, wangsheng",
        "王晟, wangcheng"
    })
    void aPersonIsFoundByEveryReadingOfTheName(String name, String typed) {
        assertThat(found(new SearchTokens().person(name), typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "武汉长安汽车销售有限公司, changan",
        "武汉长安汽车销售有限公司, 长安汽车",
        "武汉长安汽车销售有限公司, qcxs",
        "大客戶部, 客户",
        "重庆银行, chongqingyinhang",
        "重庆银行, yh",
        "wang.jianguo@qq.com, jianguo",
        "wang.jianguo@qq.com, wang.jianguo@qq.com",
        "408 2.0L, 408",
        "BMW X5-M, x5m",
        "BMW X5-M, x5-m"
    })
    void otherTextIsFoundByWordPinyinAndInitials(String text, String typed) {
        assertThat(found(new SearchTokens().text(text), typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "·", "'", ":*", "& | !", "\\"})
    void nothingToSearchForIsNoQuery(String typed) {
        assertThat(SearchQuery.of(typed)).isEmpty();
    }

    @Test
    void namesSortByTheirUsualReading() {
        assertThat(List.of("单雄信", "吕布", "王建国", "欧阳修", "重庆", "朴树").stream().map(Pinyin::ofName))
                .containsExactly("shanxiongxin", "lvbu", "wangjianguo", "ouyangxiu", "chongqing", "piaoshu");
        assertThat(Pinyin.ofText("武汉东风4S店")).isEqualTo("wuhandongfeng4sdian");
    }

    @Test
    void anImportOfHundredThousandsIsNotHeldUp() {
        var surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗单吕曾解";
        var given = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红建国志雄信";
        for (int warm = 0; warm < 2_000; warm++) {
            new SearchTokens().person(name(surnames, given, warm)).toArray();
        }
        long start = System.nanoTime();
        for (int i = 0; i < 20_000; i++) {
            new SearchTokens()
                    .person(name(surnames, given, i))
                    .number("1380013" + (1000 + i % 9000))
                    .toArray();
        }
        assertThat((System.nanoTime() - start) / 1e9)
                .as("seconds for 20 000 customers; ICU alone would need 6")
                .isLessThan(2.5);
    }

    private static String name(String surnames, String given, int i) {
        return "" + surnames.charAt(i % surnames.length()) + given.charAt(i % given.length())
                + given.charAt(i / 7 % given.length());
    }

    private static boolean found(SearchTokens document, String typed) {
        return SearchQuery.finds(typed, document);
    }
}
