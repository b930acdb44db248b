package org.zhiji.platform.web;

/** How personal values look to whoever may not see them whole; by code points, so that rare characters stay whole. */
public final class Masking {

    private Masking() {}

    public static String mask(Sensitive.Kind kind, String value) {
        return switch (kind) {
            case PHONE -> phone(value.replaceAll("[\\s-]", ""));
            // 鄂A·12345 keeps its dot.
            case PLATE -> keep(value, value.indexOf('·') == 2 ? 3 : 2, 3);
            case VIN -> keep(value, 0, 6);
            case MESSENGER -> keep(value, 2, 2);
            case ID_NUMBER -> keep(value, 3, 4);
            case ADDRESS -> keep(value, 6, 0);
            case EMAIL -> email(value);
            case SECRET -> "***";
        };
    }

    private static String phone(String digits) {
        return keep(digits, digits.length() >= 11 ? 3 : 0, 4);
    }

    private static String email(String value) {
        int at = value.indexOf('@');
        return at < 1 ? keep(value, 1, 0) : value.substring(0, 1) + "***" + value.substring(at);
    }

    private static String keep(String value, int first, int last) {
        var points = value.codePoints().toArray();
        if (points.length <= first + last) {
            return points.length <= 1 ? "*" : new String(points, 0, 1) + "*".repeat(points.length - 1);
        }
        return new String(points, 0, first)
                + "*".repeat(points.length - first - last)
                + new String(points, points.length - last, last);
    }
}
