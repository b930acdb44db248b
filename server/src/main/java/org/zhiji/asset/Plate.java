package org.zhiji.asset;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 号牌, GA 36-2018.
 *
 * @param number without dot, spaces and dashes: 鄂A12345
 */
public record Plate(PlateType type, String number) {

    private static final String PROVINCE = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]";
    private static final Pattern ORDINARY =
            Pattern.compile(PROVINCE + "[A-HJ-NP-Z][A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳]");
    private static final Pattern NEW_ENERGY_SMALL =
            Pattern.compile(PROVINCE + "[A-HJ-NP-Z][A-HJK][A-HJ-NP-Z0-9]\\d{4}");
    private static final Pattern NEW_ENERGY_LARGE = Pattern.compile(PROVINCE + "[A-HJ-NP-Z]\\d{5}[A-HJK]");
    private static final Pattern EMBASSY = Pattern.compile("使\\d{6}|" + PROVINCE + "[A-HJ-NP-Z]?\\d{3,5}领");
    private static final Pattern CIVIL = Pattern.compile(PROVINCE + ".*");
    private static final Pattern NOT_YET = Pattern.compile("无|无牌|未上牌|待上牌|新车|临牌|临时牌照?|NONE|N/?A|/");
    private static final Pattern OTHER = Pattern.compile("(?=.*\\d)(?=.*\\p{IsHan}|WJ)[\\p{IsHan}A-Z0-9]{4,10}");

    public static Optional<Plate> parse(String written) {
        var number = tidy(written);
        for (var type : PlateType.values()) {
            if (matches(type, number)) {
                return Optional.of(new Plate(type, number));
            }
        }
        return Optional.empty();
    }

    /** Words that people write where there is no plate yet. */
    public static boolean saysNone(String written) {
        var text = tidy(written);
        return text.isEmpty() || NOT_YET.matcher(text).matches();
    }

    /** 鄂A·12345 */
    public String display() {
        return switch (type) {
            case ORDINARY, NEW_ENERGY_SMALL, NEW_ENERGY_LARGE -> number.substring(0, 2) + "·" + number.substring(2);
            case EMBASSY, OTHER, NONE -> number;
        };
    }

    /** The letter of a new-energy plate tells a battery car from one that also burns something: D, A, B, C, E or F, G, H, J, K. */
    public Optional<Energy> energy() {
        return switch (type) {
            case ORDINARY -> Optional.of(Energy.FUEL);
            case NEW_ENERGY_SMALL -> Optional.of(byLetter(number.charAt(2)));
            case NEW_ENERGY_LARGE -> Optional.of(byLetter(number.charAt(number.length() - 1)));
            case EMBASSY, OTHER, NONE -> Optional.empty();
        };
    }

    private static Energy byLetter(char letter) {
        return letter <= 'E' ? Energy.ELECTRIC : Energy.HYBRID;
    }

    private static boolean matches(PlateType type, String number) {
        return switch (type) {
            case ORDINARY -> ORDINARY.matcher(number).matches();
            case NEW_ENERGY_SMALL -> NEW_ENERGY_SMALL.matcher(number).matches();
            case NEW_ENERGY_LARGE -> NEW_ENERGY_LARGE.matcher(number).matches();
            case EMBASSY -> EMBASSY.matcher(number).matches();
            // What looks like a civil plate and is none of those above is a slip of the pen, not a rare kind.
            case OTHER ->
                OTHER.matcher(number).matches() && !CIVIL.matcher(number).matches();
            case NONE -> false;
        };
    }

    private static String tidy(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("[\\s·•・‧.\\-–—]", "")
                .toUpperCase(Locale.ROOT);
    }
}
