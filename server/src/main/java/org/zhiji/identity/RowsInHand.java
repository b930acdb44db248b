package org.zhiji.identity;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** Work that is rows of one table: how it is counted, read and narrowed is the same for all; how it is passed is each room's own. */
public abstract class RowsInHand implements WorkInHand {

    protected final DSLContext db;

    private final String kind;
    private final TableField<?, UUID> id;

    protected RowsInHand(DSLContext db, String kind, TableField<?, UUID> id) {
        this.db = db;
        this.kind = kind;
        this.id = id;
    }

    /** Which rows somebody has in hand. */
    protected abstract Condition of(UUID employee);

    /** What a piece is called, and what tells it from others of that name, read from where. */
    public record Called(Table<?> from, Field<String> title, Field<String> detail) {}

    protected abstract Called called();

    @Override
    public final String kind() {
        return kind;
    }

    @Override
    public final int count(UUID employee) {
        return db.fetchCount(id.getTable(), of(employee));
    }

    @Override
    public final List<Piece> list(UUID employee, @Nullable UUID after, int size) {
        var called = called();
        return db.select(id, called.title(), called.detail())
                .from(called.from())
                .where(of(employee), after == null ? noCondition() : id.gt(after))
                .orderBy(id)
                .limit(size)
                .fetch(mapping(Piece::new));
    }

    /** Those of them that were chosen; all, if nobody chose. */
    protected final Condition of(UUID employee, @Nullable Collection<UUID> only) {
        return only == null ? of(employee) : of(employee).and(id.in(only));
    }
}
