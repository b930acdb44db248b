package org.zhiji.customer;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.search.Han;

/**
 * The name of an organisation without what people leave out: 武汉市江城电器有限公司 and 江城电器（武汉）有限责任公司 are the same.
 *
 * @param core  what tells it from others; never empty
 * @param place where it says it is, without 省 and 市
 */
record CompanyName(String core, @Nullable String place) {

    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Punct}·、，。“”‘’《》—…]+");
    private static final Pattern BRACKETS = Pattern.compile("[(（\\[【]([^)）\\]】]*)[)）\\]】]");
    private static final Pattern LEGAL_FORM = Pattern.compile("(集团)?(股份)?(有限)?(责任)?(总)?公司$|集团$|个体工商户$");
    private static final Pattern PLACE = Pattern.compile(
            "^(?:中国)?((?:\\p{IsHan}{2,7}?(?:省|自治区|特别行政区))?(?:\\p{IsHan}{2,4}?(?:市|自治州|地区|盟))?(?:\\p{IsHan}{1,3}?(?:新区|区|县))?)");

    /** Provinces, and cities that companies are named after without 市. */
    private static final List<String> BARE_PLACES =
            List.of(("北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 "
                            + "四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 武汉 长沙 南京 苏州 无锡 常州 杭州 宁波 温州 合肥 福州 厦门 泉州 "
                            + "南昌 济南 青岛 烟台 郑州 洛阳 广州 深圳 珠海 佛山 东莞 南宁 海口 成都 绵阳 贵阳 昆明 西安 兰州 西宁 银川 乌鲁木齐 沈阳 大连 长春 哈尔滨 "
                            + "石家庄 唐山 太原 呼和浩特 襄阳 宜昌 荆州 黄石 十堰 孝感")
                    .split(" "));

    static CompanyName of(String name) {
        var text = Han.fold(name);
        var brackets = BRACKETS.matcher(text);
        String bracketed = brackets.find() && isPlace(brackets.group(1)) ? bare(brackets.group(1)) : null;
        text = NOISE.matcher(bracketed == null ? text : brackets.replaceFirst(""))
                .replaceAll("");
        var withoutForm = LEGAL_FORM.matcher(text).replaceFirst("");
        var place = leadingPlace(withoutForm);
        var core = withoutForm.substring(place.length());
        if (core.codePointCount(0, core.length()) < 2) {
            return new CompanyName(text, bracketed);
        }
        return new CompanyName(core, place.isEmpty() ? bracketed : bare(place));
    }

    /** The same name; one that says no place can be anywhere. */
    boolean same(CompanyName other) {
        return core.equals(other.core) && (place == null || other.place == null || nested(place, other.place));
    }

    /** 湖北省武汉 and 武汉. */
    private static boolean nested(String one, String other) {
        return one.contains(other) || other.contains(one);
    }

    private static String leadingPlace(String text) {
        var matcher = PLACE.matcher(text);
        if (matcher.find() && !matcher.group(1).isEmpty()) {
            return matcher.group();
        }
        return BARE_PLACES.stream().filter(text::startsWith).findFirst().orElse("");
    }

    private static boolean isPlace(String text) {
        return BARE_PLACES.contains(bare(text)) || leadingPlace(text).equals(text);
    }

    private static String bare(String place) {
        return place.replaceFirst("^中国", "").replaceFirst("(?<=\\p{IsHan}{2})[省市]$", "");
    }
}
