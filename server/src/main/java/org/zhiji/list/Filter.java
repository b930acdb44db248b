package org.zhiji.list;

import java.util.List;

/** Which records somebody wants to see, as it is sent and kept; {@link FilterReader} reads it, {@link FilterCondition} asks it. */
public sealed interface Filter {

    /** No condition at all. */
    Filter NONE = new Group(Match.ALL, List.of());

    /** Several conditions; an empty group holds for everything. */
    record Group(Match match, List<Filter> of) implements Filter {}

    /** One field compared with values. */
    record Test(String field, Operator operator, List<String> values) implements Filter {}

    /** @param has whether there has to be such a record or must be none */
    record Related(String relation, boolean has, Filter where) implements Filter {}

    /** How the conditions of a group go together. */
    enum Match {
        ALL,
        ANY
    }
}
