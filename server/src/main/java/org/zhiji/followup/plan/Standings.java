package org.zhiji.followup.plan;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.select;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.zhiji.platform.web.Count;

/** The standing as a column, and how often each occurs. */
final class Standings {

    private Standings() {}

    static Field<Standing> column(Field<String> name) {
        return name.convert(Standing.class, Standing::valueOf, Standing::name);
    }

    /** How many of the rows cannot be planned and why, of the first rows up to the bound of every count. */
    static Map<Standing, Integer> refused(
            DSLContext db, Field<Standing> standing, Table<?> table, Condition condition) {
        var named = standing.as("standing");
        var bounded =
                select(named).from(table).where(condition).limit(Count.LIMIT).asTable("bounded");
        var each = Objects.requireNonNull(bounded.field(named));
        var counts = new EnumMap<Standing, Integer>(Standing.class);
        db.select(each, count()).from(bounded).groupBy(each).forEach(row -> counts.put(row.value1(), row.value2()));
        counts.remove(Standing.READY);
        return counts;
    }
}
