package org.zhiji.platform.search;

import java.util.Map;
import java.util.Set;

/** Chinese family names: which have two characters, and how those are read that a dictionary reads wrongly. */
public final class Surnames {

    private static final Set<String> COMPOUND =
            Set.of(("欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 "
                            + "长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 "
                            + "百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 西门 第五 南荣 东里 仲长 即墨 达奚 褚师 单于 纳兰 完颜 叶赫 富察 那拉")
                    .split(" "));

    private static final Map<String, String> READINGS = Map.ofEntries(
            Map.entry("朴", "piao"),
            Map.entry("缪", "miao"),
            Map.entry("覃", "qin tan"),
            Map.entry("乐", "le yue"),
            Map.entry("都", "du"),
            Map.entry("藏", "zang"),
            Map.entry("薄", "bo"),
            Map.entry("祭", "zhai"),
            Map.entry("洗", "xian"),
            Map.entry("乜", "nie"),
            Map.entry("牟", "mou mu"),
            Map.entry("谌", "chen shen"),
            Map.entry("郇", "xun huan"),
            Map.entry("句", "gou"),
            Map.entry("员", "yun"),
            Map.entry("隗", "wei kui"),
            Map.entry("费", "fei bi"),
            Map.entry("贾", "jia"),
            Map.entry("盖", "ge gai"),
            Map.entry("翟", "zhai di"),
            Map.entry("尉", "wei yu"),
            Map.entry("召", "shao zhao"),
            Map.entry("郗", "xi chi"),
            Map.entry("单于", "chan yu"));

    private Surnames() {}

    /** The family name at the beginning of a name written in Han characters, Traditional or Simplified. */
    public static String of(String name) {
        var first = name.offsetByCodePoints(0, Math.min(1, name.codePointCount(0, name.length())));
        if (isCompound(Han.fold(name))) {
            return name.substring(0, name.offsetByCodePoints(0, 2));
        }
        return name.substring(0, first);
    }

    static boolean isCompound(String folded) {
        return folded.length() >= 2 && COMPOUND.contains(folded.substring(0, 2));
    }

    /** Readings of ours, the usual one first, syllables of one reading parted by nothing else than their place. */
    static String[] readings(String surname) {
        var own = READINGS.get(surname);
        return own == null ? new String[0] : own.split(" ");
    }
}
