package org.zhiji.promise;

import java.util.regex.Pattern;

/** Numbers as they are typed: 3, 三, 两, 十五, 二十一; of "两三" the second, since nobody promises the earlier day. */
final class ChineseNumber {

    /** What a number may look like within a pattern. */
    static final String PATTERN = "(?:\\d{1,3}|[零〇一二两俩三四五六七八九十]{1,3})";

    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern RANGE = Pattern.compile("([一二两三四五六七八九])([二三四五六七八九])");
    private static final int TEN = 10;

    private ChineseNumber() {}

    static int of(String typed) {
        if (Character.isDigit(typed.charAt(0))) {
            return Integer.parseInt(typed);
        }
        var plain = typed.replace('两', '二').replace('俩', '二').replace('〇', '零');
        var range = RANGE.matcher(plain);
        if (range.matches()) {
            return DIGITS.indexOf(range.group(2));
        }
        int ten = plain.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(plain.charAt(plain.length() - 1));
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(plain.charAt(0));
        int ones = ten == plain.length() - 1 ? 0 : DIGITS.indexOf(plain.charAt(ten + 1));
        return tens * TEN + ones;
    }
}
