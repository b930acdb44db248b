package org.zhiji.demo;

import java.util.List;
import org.zhiji.customer.Gender;

/** Names as people in a Chinese town have them: family names by how common they are, given names by the year of birth. */
final class PersonNames {

    record Name(String full, Gender gender, int birthYear) {}

    /** Commonest first. The share of the r-th is close to 1 / (r + 2.5) of a constant. */
    private static final List<String> SURNAMES =
            words("李 王 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕 "
                    + "苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛 邱 秦 江 史 "
                    + "顾 侯 邵 孟 龙 万 段 雷 钱 汤 尹 黎 易 常 武 乔 贺 赖 龚 文 庞 樊 兰 殷 施 陶 洪 翟 安 颜 倪 严 牛 温 芦 季 俞 章 鲁 葛 "
                    + "伍 韦 申 尤 毕 聂 丛 焦 向 柳 邢 路 岳 齐 梅 莫 庄 辛 管 祝 左 涂 谷 祁 时 舒 耿 牟 卜 詹 关 苗 凌 费 纪 靳 盛 童 "
                    + "欧 甄 项 曲 成 游 阳 裴 席 卫 查 屈 鲍 位 覃 霍 翁 隋 植 甘 景 薄 单 包 司 柏 宁 柯 阮 桂 闵 解 强 柴 华 车 冉 房 边 "
                    + "辜 吉 饶 刁 瞿 戚 丘 古 米 池 滕 晋 苑 邬 臧 畅 宫 来 苟 全 褚 廉 简 娄 盖 符 奚 木 穆 党 燕 郎 邸 冀 谈 姬 屠 "
                    + "连 郜 晏 栾 郁 商 蒙 计 喻 揭 窦 迟 宇 敖 糜 鄢 冷 卓 花 仇 艾 蓝 都 巩 稽 井 练 仲 乐 虞 卞 封 竺 冼 原 官 衣 楚 佟");

    private static final List<String> COMPOUND = words("欧阳 上官 司马 诸葛 皇甫 尉迟 令狐 司徒 慕容 夏侯 端木 东方 公孙 长孙 万俟 单于");

    private static final double[] SURNAME_SHARES = shares();

    /** Of one generation: whole given names in fashion, and the characters that others were put together from. */
    private record Generation(
            int from,
            int until,
            double single,
            List<String> men,
            List<String> women,
            List<String> manly,
            List<String> womanly,
            List<String> either) {}

    private static final List<Generation> GENERATIONS = List.of(
            new Generation(
                    1951,
                    1969,
                    0.12,
                    words("建国 国庆 建华 志强 卫东 建军 国强 永强 德明 家兴 援朝 跃进 光荣 胜利 和平 新民 爱国 保国 学文 长江"),
                    words("秀英 桂英 玉兰 秀兰 淑珍 凤英 桂兰 玉珍 春梅 腊梅 红霞 爱华 素芬 翠兰 月娥 菊香 桂芳 冬梅 幼兰 丽华"),
                    words("军 国 建 强 明 华 志 德 永 忠 义 生 林 平 福 贵 祥 喜 贤 安"),
                    words("英 兰 珍 凤 秀 玉 梅 芳 香 娥 莲 桂 琴 霞 萍 菊 芬 惠 珠 翠"),
                    words("文 新 春 光 家 长 学 正 金 立")),
            new Generation(
                    1970,
                    1984,
                    0.38,
                    words("志刚 海波 建平 晓东 小军 红兵 文斌 志勇 立新 少华 汉生 俊峰 国栋 永胜 向阳 剑锋 世杰 春生 学军 宏伟"),
                    words("晓燕 红梅 丽娟 海燕 艳丽 雪梅 丽萍 春燕 小红 建红 惠敏 金凤 玉梅 爱玲 彩霞 晓玲 文静 莉莉 秋菊 冬云"),
                    words("勇 军 伟 强 斌 涛 刚 波 峰 辉 明 杰 林 兵 鹏 飞 锋 毅 东 雄"),
                    words("丽 芳 敏 静 艳 娟 燕 霞 红 萍 玲 莉 琴 琼 英 洁 云 慧 梅 蓉"),
                    words("晓 海 文 志 小 春 建 立 永 少")),
            new Generation(
                    1985,
                    1998,
                    0.27,
                    words("俊杰 志鹏 家豪 子龙 文博 天宇 嘉伟 明轩 昊天 世豪 伟杰 泽宇 振宇 文凯 思远 汉卿 冠华 宏宇 立群 逸飞"),
                    words("雅婷 思雨 梦婷 佳怡 晓雯 雨晴 诗琪 婷婷 梦瑶 静怡 思思 佳慧 晨曦 雪莹 安琪 紫薇 文倩 若兰 丹丹 心怡"),
                    words("浩 鹏 杰 磊 超 俊 凯 帅 宇 翔 博 阳 昊 龙 坤 森 恒 威 锐 航"),
                    words("婷 莹 雪 倩 佳 颖 瑶 琪 雯 欣 怡 璐 蕾 露 媛 菲 萌 薇 悦 洋"),
                    words("文 思 子 梦 嘉 晨 天 志 雨 明")),
            new Generation(
                    1999,
                    2007,
                    0.06,
                    words("子轩 浩宇 宇轩 梓豪 浩然 俊熙 宇航 子涵 博文 皓轩 铭泽 奕辰 家乐 景行 书桓 一鸣 锦程 嘉懿 煜城 瑞霖"),
                    words("梓涵 欣怡 诗涵 雨桐 可欣 梓萱 一诺 语嫣 思琪 若曦 佳琪 紫涵 雨欣 静姝 奕彤 沐晴 念慈 芷若 昕冉 书瑶"),
                    words("轩 宇 泽 睿 哲 辰 昊 铭 皓 逸 凡 煜 霖 琛 翰 彦 晟 桓 朗 骁"),
                    words("涵 萱 彤 妍 瑶 琪 桐 诺 冉 溪 玥 晴 曦 嫣 霏 姝 苒 婧 琳 槿"),
                    words("子 梓 浩 雨 诗 语 思 一 可 奕")));

    /** Characters that old programs lose: rare ones, two of them outside the basic plane. */
    private static final List<String> RARE = words("㛃 䶮 𬍛 𠮷 喆 堃 犇 彧 翀 赟 昇 祎 頔 燊 垚");

    private static final List<String> WESTERN_MEN = words("艾力 买买提 阿迪力 吐尔逊 玉素甫 木合塔尔 艾尔肯 热合曼 库尔班 叶尔兰 阿合买提 依明");
    private static final List<String> WESTERN_WOMEN = words("阿依古丽 古丽娜尔 热依汗 帕提古丽 米热古丽 阿依努尔 迪丽努尔 娜孜古丽");
    private static final List<String> TIBETAN_MEN = words("扎西 次仁 多吉 平措 旺堆 丹增 格桑 洛桑");
    private static final List<String> TIBETAN_WOMEN = words("卓玛 拉姆 央金 白玛 德吉 曲珍");
    private static final List<String> MONGOLIAN_MEN = words("巴特尔 苏和 那日苏 朝鲁 布和 阿拉坦");
    private static final List<String> MONGOLIAN_WOMEN = words("其其格 乌兰 萨仁 高娃 娜仁 托娅");
    private static final List<String> FOREIGN = List.of("Marc Lefort", "Élise Brunel", "John Harwell", "Anna Petrova");

    private PersonNames() {}

    static Name next(Dice dice) {
        var birthYear = 1951 + weightedYear(dice);
        var man = dice.chance(0.66);
        var gender = man ? Gender.MALE : Gender.FEMALE;
        var kind = dice.below(1000);
        if (kind < 2) {
            return new Name(dice.pick(FOREIGN), Gender.UNKNOWN, birthYear);
        }
        if (kind < 9) {
            return new Name(ofAMinority(dice, man), gender, birthYear);
        }
        var surname = kind < 16 ? dice.pick(COMPOUND) : SURNAMES.get(dice.weighted(SURNAME_SHARES));
        // Who writes an old list by hand does not always note whether it is a man or a woman.
        var noted = dice.chance(0.94) ? gender : Gender.UNKNOWN;
        return new Name(surname + given(dice, man, birthYear), noted, birthYear);
    }

    /** A driver of today: most were born between 1975 and 1998. */
    private static int weightedYear(Dice dice) {
        return Math.clamp(
                Math.round((dice.between(0.0, 56.0) + dice.between(0.0, 56.0) + dice.between(10.0, 50.0)) / 3), 0, 56);
    }

    private static String given(Dice dice, boolean man, int birthYear) {
        var generation = GENERATIONS.stream()
                .filter(g -> birthYear <= g.until())
                .findFirst()
                .orElse(GENERATIONS.getLast());
        var last = man ? generation.manly() : generation.womanly();
        if (dice.chance(0.006)) {
            return dice.chance(0.5) ? dice.pick(RARE) : dice.pick(generation.either()) + dice.pick(RARE);
        }
        if (dice.chance(generation.single())) {
            return dice.pickEarly(last);
        }
        if (dice.chance(0.4)) {
            return dice.pick(man ? generation.men() : generation.women());
        }
        return (dice.chance(0.6) ? dice.pick(generation.either()) : dice.pick(last)) + dice.pick(last);
    }

    private static String ofAMinority(Dice dice, boolean man) {
        return switch (dice.below(4)) {
            case 0, 1 -> dice.pick(man ? WESTERN_MEN : WESTERN_WOMEN) + "·" + dice.pick(WESTERN_MEN);
            case 2 -> dice.pick(TIBETAN_MEN) + dice.pick(man ? TIBETAN_MEN : TIBETAN_WOMEN);
            default -> dice.pick(man ? MONGOLIAN_MEN : MONGOLIAN_WOMEN);
        };
    }

    private static double[] shares() {
        var cumulated = new double[SURNAMES.size()];
        double sum = 0;
        for (int rank = 1; rank <= cumulated.length; rank++) {
            sum += 1 / (rank + 2.5);
            cumulated[rank - 1] = sum;
        }
        return cumulated;
    }

    static List<String> words(String spaced) {
        return List.of(spaced.split(" "));
    }
}
