package org.zhiji.platform.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A long number is kept as its runs of four digits. There are ten thousand of these, whereas the ends of a million telephone
 * numbers are as many words of their own: the index would spend most of its time on them.
 */
final class Digits {

    static final int RUN = 4;

    /** Marks a number that is written backwards. */
    static final String BACKWARDS = "~";

    /** Shorter ones are kept as all their ends. */
    private static final int LONG = 8;

    private Digits() {}

    static boolean are(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    static boolean areLong(String text) {
        return text.length() >= LONG && are(text);
    }

    static boolean isRun(String text) {
        return text.length() == RUN && are(text);
    }

    static List<String> runs(String digits) {
        var runs = new ArrayList<String>();
        for (int start = 0; start + RUN <= digits.length(); start++) {
            runs.add(digits.substring(start, start + RUN));
        }
        return runs;
    }

    static String backwards(String number) {
        return BACKWARDS + new StringBuilder(number).reverse();
    }
}
