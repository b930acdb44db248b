package org.zhiji.platform.search;

import java.util.ArrayList;
import java.util.List;

/** An unbroken stretch of Han characters, or a word of letters and digits that may be joined inside by a dash or the like. */
record Run(boolean han, String text) {

    private static final String JOINS = "·•・‧-–—()/'’+";

    static List<Run> of(String written) {
        var runs = new ArrayList<Run>();
        int[] characters = Han.fold(written).codePoints().toArray();
        int at = 0;
        while (at < characters.length) {
            int start = at;
            if (Han.isHan(characters[at])) {
                while (at < characters.length && Han.isHan(characters[at])) {
                    at++;
                }
                runs.add(new Run(true, new String(characters, start, at - start)));
            } else if (isLetter(characters[at])) {
                while (at < characters.length
                        && (isLetter(characters[at]) || joins(characters[at]) && isLetter(characters, at + 1))) {
                    at++;
                }
                runs.add(new Run(false, new String(characters, start, at - start)));
            } else {
                at++;
            }
        }
        return runs;
    }

    int[] characters() {
        return text.codePoints().toArray();
    }

    /** The word without its joints, as most people type it. */
    String word() {
        return String.join("", parts());
    }

    List<String> parts() {
        return List.of(text.split("[" + JOINS.replace("-", "\\-") + "]+"));
    }

    private static boolean isLetter(int[] characters, int at) {
        return at < characters.length && isLetter(characters[at]);
    }

    private static boolean isLetter(int character) {
        return Character.isLetterOrDigit(character) && !Han.isHan(character);
    }

    private static boolean joins(int character) {
        return JOINS.indexOf(character) >= 0;
    }
}
