package org.zhiji.demo;

import java.util.List;

/** Telephone numbers, addresses on the net and window times. They look real and belong to nobody we know. */
final class Numbers {

    private static final List<String> RANGES = PersonNames.words(
            "138 139 135 136 137 158 159 150 151 152 186 185 189 180 181 188 187 133 130 131 132 155 156 177 176 173 178 153 "
                    + "182 183 184 157 199 198 191 193 195 166 134 170 171 175");
    private static final List<String> WORDS = PersonNames.words(
            "river happy sunny cloud blue lucky star green tea moon bamboo orange panda dragon lotus wind snow fish bird car");
    /** Reserved for examples: a demo that sends mail must reach nobody. */
    private static final List<String> MAIL = PersonNames.words("example.com example.net example.org");

    private Numbers() {}

    static String mobile(Dice dice) {
        return dice.pickEarly(RANGES) + dice.digits(8);
    }

    static String landline(Places.District place, Dice dice) {
        return place.areaCode() + "-" + dice.between(2, 8) + dice.digits(place.localDigits() - 1);
    }

    static String switchboard(Places.District place, Dice dice) {
        return landline(place, dice) + (dice.chance(0.3) ? "-" + dice.between(100, 899) : "");
    }

    static String serviceNumber(Dice dice) {
        return "400" + dice.between(1, 9) + dice.digits(6);
    }

    static String wechat(Dice dice) {
        return dice.chance(0.3)
                ? "wxid_" + Long.toString(Math.abs(Dice.mixed(dice.below(Integer.MAX_VALUE))), 36)
                : dice.pick(WORDS) + "_" + dice.pick(WORDS) + dice.between(1, 99);
    }

    static String qq(Dice dice) {
        return dice.between(1, 9) + dice.digits(dice.between(5, 9));
    }

    static String mail(Dice dice) {
        return dice.pick(WORDS) + "." + dice.pick(WORDS) + dice.between(1, 9999) + "@" + dice.pick(MAIL);
    }

    /** As the record sheet is filled in: free text, mostly empty. */
    static String window(Dice dice) {
        var from = dice.between(9, 19);
        return from == 12 ? "12:30-13:30" : "%02d:00-%02d:00".formatted(from, from + 1);
    }
}
