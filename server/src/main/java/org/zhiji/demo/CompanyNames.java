package org.zhiji.demo;

import java.util.List;

/** Names of firms and offices that do not exist, and their credit codes. */
final class CompanyNames {

    private static final List<String> WORDS = PersonNames.words(
            "宏达 远航 鑫源 瑞丰 恒通 天成 华信 金桥 德润 万顺 长河 楚风 夏云 汉水 明远 盛和 博雅 安捷 启明 卓越 信诚 美林 中正 丰泽 隆昌 嘉禾 久安 荆楚源 泰和 众联");
    private static final List<String> TRADES =
            PersonNames.words("物流 商贸 建筑工程 餐饮管理 信息技术 机械设备 文化传媒 医疗器械 装饰工程 汽车租赁 环保科技 食品 电力安装 园林绿化 劳务 包装 仓储 教育咨询");
    private static final List<String> OFFICES = PersonNames.words("第三中学 社区卫生服务中心 街道办事处 水务所 职业技术学校 图书馆 公路管理所");
    private static final List<String> FORMS = PersonNames.words("有限公司 有限公司 有限公司 有限责任公司 有限公司分公司 经营部");

    /** 统一社会信用代码, GB 32100-2015: no I, O, S, V, Z. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final String ORGANISATION_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CompanyNames() {}

    static String next(Dice dice) {
        if (dice.chance(0.06)) {
            return "武汉市" + dice.pick(WORDS) + dice.pick(OFFICES);
        }
        return (dice.chance(0.7) ? "武汉" : "湖北") + dice.pick(WORDS) + dice.pick(TRADES) + dice.pick(FORMS);
    }

    /** The credit code of the firm with this running number, different for each below 887 million. */
    static String creditCode(String regionCode, long serial) {
        var organisation = new StringBuilder();
        for (long rest = serial; organisation.length() < 6; rest /= ALPHABET.length()) {
            organisation.insert(0, ALPHABET.charAt((int) (rest % ALPHABET.length())));
        }
        organisation.insert(0, "MA");
        var check = 11 - sum(organisation, ORGANISATION_ALPHABET, ORGANISATION_WEIGHTS) % 11;
        var code = "91" + regionCode + organisation + (check == 11 ? "0" : check == 10 ? "X" : check);
        return code + ALPHABET.charAt((31 - sum(code, ALPHABET, WEIGHTS) % 31) % 31);
    }

    private static int sum(CharSequence code, String alphabet, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += alphabet.indexOf(code.charAt(i)) * weights[i];
        }
        return sum;
    }
}
