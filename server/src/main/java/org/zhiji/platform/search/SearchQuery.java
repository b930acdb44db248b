package org.zhiji.platform.search;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** What somebody typed, as a condition on a {@code tsvector} column: every word must be there, each may go on. */
public final class SearchQuery {

    private static final Pattern COUNTRY_CODE = Pattern.compile("(?<!\\d)(\\+|00)86[\\s-]?(?=[\\d\\s-]{11})");
    private static final int MOST_TERMS = 12;

    private SearchQuery() {}

    /** The text of a {@code tsquery}; empty when nothing in it can be searched for. */
    public static String of(String typed) {
        Set<String> terms = new LinkedHashSet<>();
        var text = COUNTRY_CODE.matcher(Han.fold(typed)).replaceAll(" ");
        for (var run : Run.of(text)) {
            if (!run.han()) {
                terms.add("'" + SearchTokens.cut(run.word()) + "':*");
            } else if (run.characters().length == 1) {
                terms.add("'" + run.text() + "'");
            } else {
                int[] characters = run.characters();
                for (int i = 1; i < characters.length; i++) {
                    terms.add("'" + new String(characters, i - 1, 2) + "'");
                }
            }
        }
        return String.join(" & ", terms.stream().limit(MOST_TERMS).toList());
    }

    public static Condition matches(Field<?> searchColumn, String typed) {
        var query = of(typed);
        return query.isEmpty()
                ? DSL.falseCondition()
                : DSL.condition("{0} @@ {1}::tsquery", searchColumn, DSL.val(query));
    }

    /** The value to store in a {@code tsvector} column. */
    public static Field<Object> vector(SearchTokens tokens) {
        return DSL.field("array_to_tsvector({0})", SQLDataType.OTHER, DSL.val(tokens.toArray()));
    }
}
