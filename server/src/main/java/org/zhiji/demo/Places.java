package org.zhiji.demo;

import java.util.List;
import java.util.stream.Stream;

/** Where customers live: most in the dealer's city, some around it, a few who came from far away. */
final class Places {

    /**
     * @param code GB/T 2260
     * @param plate what plates of the place begin with
     * @param localDigits of a landline without the area code
     */
    record District(String city, String name, String code, String areaCode, int localDigits, String plate) {}

    private static final List<District> HOME = List.of(
            home("江岸区", "420102"),
            home("江汉区", "420103"),
            home("硚口区", "420104"),
            home("汉阳区", "420105"),
            home("武昌区", "420106"),
            home("青山区", "420107"),
            home("洪山区", "420111"),
            home("东西湖区", "420112"),
            home("汉南区", "420113"),
            home("蔡甸区", "420114"),
            home("江夏区", "420115"),
            home("黄陂区", "420116"),
            home("新洲区", "420117"));

    private static final List<District> AROUND = List.of(
            new District("湖北省孝感市", "孝南区", "420902", "0712", 7, "鄂K"),
            new District("湖北省黄冈市", "黄州区", "421102", "0713", 7, "鄂J"),
            new District("湖北省鄂州市", "鄂城区", "420704", "027", 8, "鄂G"),
            new District("湖北省黄石市", "黄石港区", "420202", "0714", 7, "鄂B"),
            new District("湖北省咸宁市", "咸安区", "421202", "0715", 7, "鄂L"),
            new District("湖北省荆州市", "沙市区", "421002", "0716", 7, "鄂D"),
            new District("湖北省宜昌市", "西陵区", "420502", "0717", 7, "鄂E"),
            new District("湖北省襄阳市", "襄城区", "420602", "0710", 7, "鄂F"),
            new District("湖北省仙桃市", "", "429004", "0728", 7, "鄂M"));

    private static final List<District> FAR = List.of(
            new District("湖南省长沙市", "岳麓区", "430104", "0731", 8, "湘A"),
            new District("江西省南昌市", "东湖区", "360102", "0791", 8, "赣A"),
            new District("河南省信阳市", "浉河区", "411502", "0376", 7, "豫S"),
            new District("河南省郑州市", "金水区", "410105", "0371", 8, "豫A"),
            new District("安徽省合肥市", "蜀山区", "340104", "0551", 8, "皖A"),
            new District("北京市", "朝阳区", "110105", "010", 8, "京N"),
            new District("上海市", "浦东新区", "310115", "021", 8, "沪C"),
            new District("重庆市", "渝北区", "500112", "023", 8, "渝B"),
            new District("广东省广州市", "天河区", "440106", "020", 8, "粤A"),
            new District("广东省深圳市", "福田区", "440304", "0755", 8, "粤B"),
            new District("浙江省杭州市", "西湖区", "330106", "0571", 8, "浙A"),
            new District("江苏省南京市", "玄武区", "320102", "025", 8, "苏A"),
            new District("四川省成都市", "锦江区", "510104", "028", 8, "川A"),
            new District("陕西省西安市", "雁塔区", "610113", "029", 8, "陕A"),
            new District("辽宁省沈阳市", "和平区", "210102", "024", 8, "辽A"),
            new District("新疆维吾尔自治区乌鲁木齐市", "天山区", "650102", "0991", 7, "新A"),
            new District("西藏自治区拉萨市", "城关区", "540102", "0891", 7, "藏A"));

    private static final List<String> PLATES = Stream.of(HOME.subList(0, 1), AROUND, FAR)
            .flatMap(List::stream)
            .map(District::plate)
            .toList();

    private static final List<String> STREETS =
            PersonNames.words("解放大道 建设路 人民路 中山路 和平大道 沿江大道 民主路 团结大道 友谊路 书院街 青年路 学府路 园林路 湖滨路 车站路 文化路");
    private static final List<String> ESTATES =
            PersonNames.words("锦绣江城 东湖雅苑 梅园小区 翠竹花园 丽水佳苑 金色港湾 阳光新城 桂苑 望江台 书香门第 幸福里 长青家园 梧桐苑 滨湖壹号 福星小区");

    private Places() {}

    static District next(Dice dice) {
        var distance = dice.below(100);
        return dice.pick(distance < 84 ? HOME : distance < 94 ? AROUND : FAR);
    }

    /** Which plates a car carries, as an index of {@link #plates}: most are of here. */
    static int nextPlate(Dice dice) {
        var distance = dice.below(100);
        return distance < 90 ? 0 : 1 + dice.below(distance < 96 ? AROUND.size() : PLATES.size() - 1);
    }

    static List<String> plates() {
        return PLATES;
    }

    static String home(District district, Dice dice) {
        return street(district, dice) + dice.pick(ESTATES) + dice.between(1, 28) + "栋" + dice.between(1, 4) + "单元"
                + dice.between(1, 32) + "0" + dice.between(1, 6) + (dice.chance(0.8) ? "室" : "");
    }

    static String office(District district, Dice dice) {
        return street(district, dice) + (dice.chance(0.5) ? dice.between(2, 30) + "层" : dice.between(1, 9) + "号厂房");
    }

    private static String street(District district, Dice dice) {
        return district.city() + district.name() + dice.pick(STREETS) + dice.between(1, 988) + "号";
    }

    private static District home(String name, String code) {
        return new District("湖北省武汉市", name, code, "027", 8, "鄂A");
    }
}
