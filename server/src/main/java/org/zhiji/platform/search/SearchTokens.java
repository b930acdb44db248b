package org.zhiji.platform.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the words under which one thing is to be found, for its {@code tsvector} column. */
public final class SearchTokens {

    static final int LONGEST = 40;
    static final int SHORTEST_PART = 3;
    private static final int FURTHEST_START = 24;
    private static final int VARIANTS = 6;

    private final Set<String> tokens = new LinkedHashSet<>();

    /** A person: the first characters are read as a family name. */
    public SearchTokens person(@Nullable String name) {
        return words(name, true);
    }

    /** Anything else in words: an organisation, a model, a mail address. */
    public SearchTokens text(@Nullable String text) {
        return words(text, false);
    }

    /** A number or code of which people remember a part: phone, plate, VIN, order number. */
    public SearchTokens number(@Nullable String number) {
        if (number == null) {
            return this;
        }
        var code = new StringBuilder();
        Han.fold(number).codePoints().forEach(c -> {
            if (Han.isHan(c)) {
                tokens.add(Character.toString(c));
                code.append(' ');
            } else if (Character.isLetterOrDigit(c)) {
                code.appendCodePoint(c);
            }
        });
        for (var part : code.toString().split(" ")) {
            if (Digits.areLong(part)) {
                tokens.addAll(Digits.runs(cut(part)));
                tokens.add(part.substring(part.length() - SHORTEST_PART));
            } else {
                ends(part);
            }
        }
        return this;
    }

    private void ends(String part) {
        if (!part.isEmpty()) {
            tokens.add(cut(part));
        }
        for (int start = 1; start <= part.length() - SHORTEST_PART; start++) {
            tokens.add(cut(part.substring(start)));
        }
    }

    /** A number that we have given out ourselves: people type it from its beginning, or its end. */
    public SearchTokens ownNumber(String number) {
        var code = Han.fold(number);
        tokens.add(cut(code));
        tokens.add(cut(Digits.backwards(code)));
        return this;
    }

    /** Whatever is typed may go on, so the beginning of another word need not be kept; but runs of digits are asked for as they are. */
    public String[] toArray() {
        var sorted = tokens.toArray(String[]::new);
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i + 1 == sorted.length || !sorted[i + 1].startsWith(sorted[i]) || Digits.isRun(sorted[i])) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    private SearchTokens words(@Nullable String text, boolean person) {
        if (text == null) {
            return this;
        }
        boolean surname = person;
        for (var run : Run.of(text)) {
            if (run.han()) {
                characters(run.characters());
                pronunciation(Pinyin.readings(run.characters(), surname), surname);
                surname = false;
            } else {
                tokens.add(cut(run.word()));
                run.parts().forEach(part -> tokens.add(cut(part)));
            }
        }
        return this;
    }

    private void characters(int[] run) {
        for (int i = 0; i < run.length; i++) {
            tokens.add(Character.toString(run[i]));
            if (i > 0) {
                tokens.add(new String(run, i - 1, 2));
            }
        }
    }

    /** From each character on: the whole reading, its initials, and the first syllable with the initials of the rest. */
    private void pronunciation(List<List<String>> readings, boolean person) {
        for (int start = 0; start < Math.min(readings.size(), FURTHEST_START); start++) {
            for (var spoken : variants(readings.subList(start, readings.size()))) {
                tokens.add(cut(String.join("", spoken)));
                tokens.add(cut(initials(spoken, 0)));
                if (person && start == 0) {
                    tokens.add(cut(spoken.getFirst() + initials(spoken, 1)));
                    if (spoken.size() > 2) {
                        tokens.add(cut(spoken.get(0) + spoken.get(1) + initials(spoken, 2)));
                    }
                }
            }
        }
    }

    private static List<List<String>> variants(List<List<String>> readings) {
        List<List<String>> variants = List.of(List.of());
        for (var choices : readings) {
            var longer = new ArrayList<List<String>>();
            for (var reading : choices) {
                for (var variant : variants) {
                    if (longer.size() < Math.max(variants.size(), VARIANTS)) {
                        var spoken = new ArrayList<>(variant);
                        spoken.add(reading);
                        longer.add(spoken);
                    }
                }
            }
            variants = longer;
        }
        return variants;
    }

    private static String initials(List<String> spoken, int from) {
        var initials = new StringBuilder();
        for (int i = from; i < spoken.size(); i++) {
            initials.appendCodePoint(spoken.get(i).codePointAt(0));
        }
        return initials.toString();
    }

    static String cut(String token) {
        return token.length() <= LONGEST ? token : token.substring(0, LONGEST);
    }
}
