package org.zhiji.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.search.Han;

/** A text by its pairs of Han characters and its other words: what two complaints have in common without a dictionary. */
final class ComplaintWords {

    private static final Pattern STRETCH =
            Pattern.compile("\\p{IsHan}{2,}|[\\p{IsAlphabetic}\\d&&[^\\p{IsHan}]]{2,20}");

    private ComplaintWords() {}

    /** In their order, each once. */
    static List<String> of(@Nullable String... texts) {
        var words = new TreeSet<String>();
        for (var text : texts) {
            if (text != null) {
                words.addAll(inOrder(text));
            }
        }
        return List.copyOf(words);
    }

    /** As they follow each other in the text. */
    static List<String> inOrder(String text) {
        var words = new ArrayList<String>();
        var stretches = STRETCH.matcher(Han.fold(text));
        while (stretches.find()) {
            var stretch = stretches.group();
            if (!Han.isHan(stretch.codePointAt(0))) {
                words.add(stretch);
                continue;
            }
            int[] characters = stretch.codePoints().toArray();
            for (int i = 1; i < characters.length; i++) {
                words.add(new String(characters, i - 1, 2));
            }
        }
        return words;
    }

    /** The text of a {@code tsvector}; nothing in the words needs escaping. */
    static String vector(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
    }
}
