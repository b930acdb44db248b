package org.zhiji.platform.search;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Readings of Han characters, without tones. ICU knows the readings of family names well but takes 0.3 ms for a name, so
 * its answers are kept by character; a name is then put together from them.
 */
public final class Pinyin {

    private static final Transliterator AS_SURNAME = Transliterator.getInstance("Han-Latin/Names");
    private static final Transliterator AS_TEXT = Transliterator.getInstance("Han-Latin");
    private static final Map<String, List<List<String>>> SURNAME_READINGS = new ConcurrentHashMap<>();
    private static final Map<Integer, List<String>> TEXT_READINGS = new ConcurrentHashMap<>();

    private static final Map<Integer, String[]> FURTHER_READINGS = further(
            "重zhong,chong 长zhang,chang 行xing,hang 乐le,yue 朝chao,zhao 曾ceng,zeng 单dan,shan,chan 盛sheng,cheng 晟sheng,cheng "
                    + "茜qian,xi 娜na,nuo 蔚wei,yu 颉jie,xie 万wan,mo 谷gu,yu 藏cang,zang 都du,dou 大da,dai 还hai,huan 和he,huo "
                    + "降jiang,xiang 强qiang,jiang 隽juan,jun 卡ka,qia 夏xia 厦xia,sha 贾jia,gu 车che,ju 传chuan,zhuan 弹dan,tan "
                    + "调diao,tiao 佛fo,fu 给gei,ji 会hui,kuai 奇qi,ji 圈quan,juan 角jiao,jue 觉jue,jiao 率lv,shuai 模mo,mu "
                    + "宁ning 屏ping,bing 曲qu 塞sai,se 省sheng,xing 石shi,dan 什shi,shen 识shi,zhi 似si,shi 宿su,xiu 提ti,di "
                    + "系xi,ji 相xiang 校xiao,jiao 叶ye 殷yin,yan 应ying 尤you 员yuan,yun 约yue 钻zuan 种zhong,chong 着zhe,zhuo "
                    + "扎zha,za 占zhan 只zhi 中zhong 琢zhuo,zuo 参can,shen,cen 差cha,chai 澄cheng,deng 禅chan,shan 堡bao,pu "
                    + "铺pu 埔pu,bu 圳zhen 涌yong,chong 番fan,pan 广guang 华hua 化hua 期qi 其qi 说shuo 斗dou 发fa 干gan 更geng "
                    + "冠guan 观guan 好hao 合he,ge 红hong 虹hong,jiang 洪hong 湖hu 济ji 间jian 见jian 将jiang 结jie 解jie,xie "
                    + "尽jin 劲jin,jing 靓liang,jing 菁jing 露lu,lou 绿lv,lu 落luo,la 绾wan 尾wei 吓xia 血xue,xie 燕yan 阿a,e "
                    + "柏bai,bo 薄bo,bao 贲ben,bi 泊bo,po 般ban 褚chu,zhu 沈shen,chen 尹yin 翟zhai,di 仇chou,qiu 查cha,zha 区qu,ou "
                    + "任ren 尉wei,yu 缪miao,mou 朴pu,piao 覃qin,tan 盖gai,ge");

    private Pinyin() {}

    /** The usual reading of a person's name in one word, to sort by: 单雄信 shanxiongxin. */
    public static String ofName(String name) {
        return joined(name, true);
    }

    /** The usual reading of any other text. */
    public static String ofText(String text) {
        return joined(text, false);
    }

    private static String joined(String text, boolean name) {
        var folded = Han.fold(text).strip();
        var all = new StringBuilder(folded.length() * 3);
        var syllables = readings(folded.codePoints().toArray(), name);
        syllables.forEach(readings -> all.append(readings.getFirst()));
        return all.toString();
    }

    /** One list of readings for each folded character, the usual first; what is not Han reads as itself. */
    static List<List<String>> readings(int[] characters, boolean name) {
        var readings = new ArrayList<List<String>>(characters.length);
        int next = 0;
        if (name && characters.length > 0 && Han.isHan(characters[0])) {
            var beginning = new String(characters, 0, Math.min(2, characters.length));
            var surname = Surnames.isCompound(beginning) ? beginning : Character.toString(characters[0]);
            readings.addAll(SURNAME_READINGS.computeIfAbsent(surname, Pinyin::surnameReadings));
            next = readings.size();
        }
        for (int i = next; i < characters.length; i++) {
            readings.add(TEXT_READINGS.computeIfAbsent(characters[i], Pinyin::textReadings));
        }
        return readings;
    }

    private static List<List<String>> surnameReadings(String surname) {
        var own = Surnames.readings(surname);
        if (surname.codePointCount(0, surname.length()) > 1) {
            var syllables =
                    own.length > 0 ? own : syllables(AS_SURNAME, surname).split(" ");
            return List.of(withoutUmlaut(syllables[0]), withoutUmlaut(syllables[1]));
        }
        var all = new LinkedHashSet<>(List.of(own));
        all.add(syllables(AS_SURNAME, surname));
        all.addAll(textReadings(surname.codePointAt(0)));
        return List.of(withoutUmlaut(all.toArray(String[]::new)));
    }

    private static List<String> textReadings(int character) {
        var text = Character.toString(character);
        if (!Han.isHan(character)) {
            return List.of(text);
        }
        var all = new LinkedHashSet<String>();
        all.add(syllables(AS_TEXT, text));
        all.addAll(List.of(FURTHER_READINGS.getOrDefault(character, new String[0])));
        return withoutUmlaut(all.toArray(String[]::new));
    }

    /** 吕 is typed lv by some and lu by others. */
    private static List<String> withoutUmlaut(String... readings) {
        var all = new LinkedHashSet<String>();
        for (var reading : readings) {
            all.add(reading);
        }
        for (var reading : readings) {
            all.add(reading.replace('v', 'u'));
        }
        return List.copyOf(all);
    }

    private static String syllables(Transliterator transliterator, String text) {
        return Han.withoutAccents(transliterator.transliterate(text)).strip();
    }

    private static Map<Integer, String[]> further(String table) {
        var further = new ConcurrentHashMap<Integer, String[]>();
        for (var entry : table.split(" ")) {
            further.put(entry.codePointAt(0), entry.substring(1).split(","));
        }
        return Map.copyOf(further);
    }
}
