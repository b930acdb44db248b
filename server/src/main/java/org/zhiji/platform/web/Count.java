package org.zhiji.platform.web;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableLike;
import org.jooq.impl.DSL;

/** A number of rows that is not counted further than {@value #LIMIT}: "10 000+". */
public record Count(int value, boolean more) {

    public static final int LIMIT = 10_000;

    public static Count of(DSLContext db, TableLike<?> table, Condition condition) {
        var counted =
                db.fetchCount(DSL.select(DSL.one()).from(table).where(condition).limit(LIMIT + 1));
        return new Count(Math.min(counted, LIMIT), counted > LIMIT);
    }
}
