package org.zhiji.complaint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.search.Han;

/**
 * What is complained about more than before. A topic rises when so many complaints of the last four weeks would come by chance
 * in less than one of twenty cases, if they came as often as in the twelve weeks before (Poisson). Knows no database.
 *
 * <p>Where complaints have been kept for a shorter time, that time is compared with; in less than four weeks everything
 * would rise.
 */
final class RisingTopics {

    static final int WEEKS = 4;
    static final int WEEKS_BEFORE = 12;

    static final int FEWEST_WEEKS_BEFORE = 4;

    private static final int FEWEST = 3;
    private static final double CHANCE = 0.05;

    /** Where there was nothing before, one in eight weeks is taken for granted. */
    private static final double LEAST_EXPECTED = 0.5;

    private static final int MOST_WORDS = 5;
    private static final int LONGEST_PHRASE = 8;

    /** A phrase goes on as long as nearly all go on alike. */
    private static final double NEARLY_ALL = 0.8;

    private final double weeksBefore;

    private RisingTopics(double weeksBefore) {
        this.weeksBefore = weeksBefore;
    }

    enum TopicKind {
        CATEGORY,
        CAUSE,
        WORDS
    }

    /** @param recent of the last four weeks, not of the twelve before */
    record Heard(
            boolean recent,
            ComplaintCategory category,
            @Nullable String causeCode,
            String words) {}

    /**
     * @param expected how many of the last four weeks would be usual
     * @param chance   how probable so many or more are if nothing has changed
     */
    record ComplaintTopic(TopicKind kind, String key, int recent, int before, double expected, double chance) {}

    /** @param weeksBefore for how many weeks before the last four complaints have been kept */
    static List<ComplaintTopic> of(Collection<Heard> heard, double weeksBefore) {
        if (weeksBefore < FEWEST_WEEKS_BEFORE) {
            return List.of();
        }
        return new RisingTopics(Math.min(WEEKS_BEFORE, weeksBefore)).of(heard);
    }

    private List<ComplaintTopic> of(Collection<Heard> heard) {
        var topics = new ArrayList<ComplaintTopic>();
        topics.addAll(
                counted(TopicKind.CATEGORY, heard, it -> List.of(it.category().name())));
        topics.addAll(
                counted(TopicKind.CAUSE, heard, it -> it.causeCode() == null ? List.of() : List.of(it.causeCode())));
        topics.sort(Comparator.comparingDouble(ComplaintTopic::chance));
        topics.addAll(phrases(heard));
        return List.copyOf(topics);
    }

    private List<ComplaintTopic> phrases(Collection<Heard> heard) {
        var recent = heard.stream()
                .filter(Heard::recent)
                .map(it -> Han.fold(it.words()))
                .toList();
        var phrases = new ArrayList<ComplaintTopic>();
        var seen = new HashSet<Set<Integer>>();
        for (var word : counted(TopicKind.WORDS, heard, it -> ComplaintWords.of(it.words()))) {
            if (phrases.size() < MOST_WORDS && seen.add(having(word.key(), recent))) {
                phrases.add(new ComplaintTopic(
                        word.kind(),
                        whole(word.key(), recent),
                        word.recent(),
                        word.before(),
                        word.expected(),
                        word.chance()));
            }
        }
        return phrases;
    }

    private List<ComplaintTopic> counted(TopicKind kind, Collection<Heard> heard, Function<Heard, List<String>> keys) {
        Map<String, int[]> counts = new HashMap<>();
        for (var one : heard) {
            for (var key : keys.apply(one)) {
                counts.computeIfAbsent(key, any -> new int[2])[one.recent() ? 0 : 1]++;
            }
        }
        return counts.entrySet().stream()
                .map(it -> topic(kind, it.getKey(), it.getValue()[0], it.getValue()[1]))
                .filter(it -> it.recent() >= FEWEST && it.chance() < CHANCE)
                .sorted(Comparator.comparingDouble(ComplaintTopic::chance).thenComparing(ComplaintTopic::key))
                .toList();
    }

    private ComplaintTopic topic(TopicKind kind, String key, int recent, int before) {
        double expected = Math.max(LEAST_EXPECTED, before * WEEKS / weeksBefore);
        return new ComplaintTopic(kind, key, recent, before, expected, atLeast(recent, expected));
    }

    /** P(X ≥ n) for X of a Poisson distribution. */
    static double atLeast(int n, double expected) {
        double term = Math.exp(-expected);
        double below = 0;
        for (int k = 0; k < n; k++) {
            below += term;
            term *= expected / (k + 1);
        }
        return Math.max(0, 1 - below);
    }

    private static Set<Integer> having(String word, List<String> texts) {
        var having = new HashSet<Integer>();
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).contains(word)) {
                having.add(i);
            }
        }
        return having;
    }

    /** 空调 and 调异 and 异味 are one thing: the phrase that nearly all have who have the pair. */
    private static String whole(String word, List<String> texts) {
        var phrase = word;
        while (phrase.length() < LONGEST_PHRASE) {
            var longer = longer(phrase, texts);
            if (longer.equals(phrase)) {
                return phrase;
            }
            phrase = longer;
        }
        return phrase;
    }

    private static String longer(String phrase, List<String> texts) {
        Map<String, Integer> counts = new HashMap<>();
        int all = 0;
        for (var text : texts) {
            int at = text.indexOf(phrase);
            if (at < 0) {
                continue;
            }
            all++;
            if (at > 0 && Han.isHan(text.charAt(at - 1))) {
                counts.merge(text.charAt(at - 1) + phrase, 1, Integer::sum);
            }
            int end = at + phrase.length();
            if (end < text.length() && Han.isHan(text.charAt(end))) {
                counts.merge(phrase + text.charAt(end), 1, Integer::sum);
            }
        }
        int enough = (int) Math.ceil(NEARLY_ALL * all);
        return counts.entrySet().stream()
                .filter(it -> it.getValue() >= enough)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(phrase);
    }
}
