package org.zhiji.platform.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** What somebody typed, as a condition on a {@code tsvector} column: every word must be there, each may go on. */
public final class SearchQuery {

    private static final Pattern COUNTRY_CODE = Pattern.compile("(?<!\\d)(\\+|00)86[\\s-]?(?=[\\d\\s-]{11})");
    private static final int MOST_TERMS = 12;

    private SearchQuery() {}

    /** The text of a {@code tsquery}; empty when nothing in it can be searched for. */
    public static String of(String typed) {
        return terms(typed).stream().map(Term::query).collect(Collectors.joining(" & "));
    }

    private static List<Term> terms(String typed) {
        Set<Term> terms = new LinkedHashSet<>();
        var text = COUNTRY_CODE.matcher(Han.fold(typed)).replaceAll(" ");
        for (var run : Run.of(text)) {
            int[] characters = run.characters();
            if (!run.han()) {
                terms.add(Term.of(SearchTokens.cut(run.word())));
            } else if (characters.length == 1) {
                terms.add(Term.of(Word.open(run.text())));
            } else {
                for (int i = 1; i < characters.length; i++) {
                    terms.add(Term.of(new Word(new String(characters, i - 1, 2), false)));
                }
            }
        }
        return terms.stream().limit(MOST_TERMS).toList();
    }

    /** Something that must be there, in one of these ways; a way is words that are there together. */
    private record Term(List<List<Word>> ways) {

        static Term of(Word word) {
            return new Term(List.of(List.of(word)));
        }

        /** Digits may stand in the middle of a long number, or at the end of one of our own. */
        static Term of(String word) {
            if (word.length() < SearchTokens.SHORTEST_PART || !Digits.are(word)) {
                return of(Word.open(word));
            }
            var ways = new ArrayList<List<Word>>();
            ways.add(List.of(Word.open(word)));
            ways.add(List.of(Word.open(Digits.backwards(word))));
            if (word.length() > Digits.RUN) {
                ways.add(Digits.runs(word).stream()
                        .distinct()
                        .map(run -> new Word(run, false))
                        .toList());
            }
            return new Term(ways);
        }

        String query() {
            var text = ways.stream()
                    .map(way -> way.stream().map(Word::query).collect(Collectors.joining(" & ")))
                    .collect(Collectors.joining(" | "));
            return ways.size() == 1 ? text : "(" + text + ")";
        }

        boolean isIn(List<String> tokens) {
            return ways.stream().anyMatch(way -> way.stream().allMatch(word -> word.isIn(tokens)));
        }
    }

    /** An open one may go on. */
    private record Word(String text, boolean open) {

        static Word open(String text) {
            return new Word(text, true);
        }

        String query() {
            return "'" + text + (open ? "':*" : "'");
        }

        boolean isIn(List<String> tokens) {
            return open ? tokens.stream().anyMatch(token -> token.startsWith(text)) : tokens.contains(text);
        }
    }

    public static Condition matches(Field<?> searchColumn, String typed) {
        var query = of(typed);
        return query.isEmpty()
                ? DSL.falseCondition()
                : DSL.condition("{0} @@ {1}::tsquery", searchColumn, DSL.val(query));
    }

    /** What the database would say of one document; to tell somebody which of several values was found. */
    public static boolean finds(String typed, SearchTokens document) {
        var tokens = List.of(document.toArray());
        var terms = terms(typed);
        return !terms.isEmpty() && terms.stream().allMatch(term -> term.isIn(tokens));
    }

    /** The tokens as PostgreSQL writes a {@code tsvector}; nothing in them needs escaping. */
    public static String vector(SearchTokens tokens) {
        var vector = new StringBuilder();
        for (var token : tokens.toArray()) {
            vector.append(vector.isEmpty() ? "'" : " '").append(token).append('\'');
        }
        return vector.toString();
    }
}
