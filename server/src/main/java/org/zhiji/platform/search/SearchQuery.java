package org.zhiji.platform.search;

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
                terms.add(new Term(SearchTokens.cut(run.word()), true));
            } else if (characters.length == 1) {
                terms.add(new Term(run.text(), false));
            } else {
                for (int i = 1; i < characters.length; i++) {
                    terms.add(new Term(new String(characters, i - 1, 2), false));
                }
            }
        }
        return terms.stream().limit(MOST_TERMS).toList();
    }

    /** A word that must be there; an open one may go on. */
    private record Term(String text, boolean open) {
        String query() {
            return "'" + text + (open ? "':*" : "'");
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
        return !terms.isEmpty()
                && terms.stream()
                        .allMatch(term -> term.open()
                                ? tokens.stream().anyMatch(token -> token.startsWith(term.text()))
                                : tokens.contains(term.text()));
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
