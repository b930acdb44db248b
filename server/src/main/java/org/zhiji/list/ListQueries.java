package org.zhiji.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.Count;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;
import org.zhiji.platform.web.Sensitive;

/** Reads pages of lists: one statement, at the border to the rows without a value two. */
@Component
public class ListQueries {

    private static final int MOST_COLUMNS = 60;
    private static final int AT_A_TIME = 500;

    private final DSLContext db;
    private final Lists lists;
    private final FilterReader filters;
    private final Time time;

    ListQueries(DSLContext db, Lists lists, FilterReader filters, Time time) {
        this.db = db;
        this.lists = lists;
        this.filters = filters;
        this.time = time;
    }

    Page<ListRow> page(Actor actor, RecordList list, ListQuery asked) {
        var fields = lists.fields(list);
        var keyset = keyset(list, fields, asked);
        var statement = new Statement(
                list, columns(list, fields, asked), keyset, condition(actor, list, fields, asked), list.open(actor));
        int wanted = asked.rows() + 1;
        var found = new ArrayList<Found>();
        if (!keyset.pastValues()) {
            found.addAll(statement.read(keyset.withValue(), keyset.order(), wanted));
        }
        if (keyset.canBeMissing() && found.size() < wanted) {
            found.addAll(
                    statement.read(keyset.withoutValue(), List.of(keyset.orderWithoutValue()), wanted - found.size()));
        }
        var page = Page.of(found, asked.rows(), Found::cursor, null);
        return new Page<>(page.items().stream().map(Found::row).toList(), page.next(), null);
    }

    /**
     * All rows in their order, one by one, at most so many; the caller's transaction keeps them together.
     *
     * @param whole whether personal values come whole, whoever asks
     */
    public void each(Actor actor, RecordList list, ListQuery asked, int most, boolean whole, Consumer<ListRow> reader) {
        var fields = lists.fields(list);
        var keyset = keyset(list, fields, asked);
        var statement = new Statement(
                list, columns(list, fields, asked), keyset, condition(actor, list, fields, asked), DSL.inline(whole));
        int read = statement.each(keyset.withValue(), keyset.order(), most, reader);
        if (keyset.canBeMissing()) {
            statement.each(keyset.withoutValue(), List.of(keyset.orderWithoutValue()), most - read, reader);
        }
    }

    Count count(Actor actor, RecordList list, ListQuery asked) {
        return Count.of(db, list.from(), condition(actor, list, lists.fields(list), asked));
    }

    /** How many there are exactly, but no more than one above the most. */
    public int count(Actor actor, RecordList list, ListQuery asked, int most) {
        return db.fetchCount(db.selectOne()
                .from(list.from())
                .where(condition(actor, list, lists.fields(list), asked))
                .limit(most + 1));
    }

    /** The records themselves, for statements of other rooms that go on from there; one column, called {@code id}. */
    public Select<Record1<UUID>> ids(Actor actor, RecordList list, ListQuery asked) {
        return DSL.select(list.id().as("id")).from(list.from()).where(condition(actor, list, asked));
    }

    /** Refuses what {@link #page} would refuse. */
    public void check(Actor actor, RecordList list, ListQuery asked) {
        var fields = lists.fields(list);
        columns(list, fields, asked);
        keyset(list, fields, asked);
        condition(actor, list, fields, asked);
    }

    Condition condition(Actor actor, RecordList list, ListQuery asked) {
        return condition(actor, list, lists.fields(list), asked);
    }

    private Condition condition(Actor actor, RecordList list, ListFields fields, ListQuery asked) {
        var filter = filters.read(asked.filter());
        var condition =
                list.visible(actor).and(new FilterCondition(actor, time.today(), time.zone()).of(filter, fields));
        return asked.q() == null || asked.q().isBlank() ? condition : condition.and(list.matching(actor, asked.q()));
    }

    public List<ListField> columns(RecordList list, ListQuery asked) {
        return columns(list, lists.fields(list), asked);
    }

    private static List<ListField> columns(RecordList list, ListFields fields, ListQuery asked) {
        return asked.columns(list).stream()
                .distinct()
                .limit(MOST_COLUMNS)
                .map(key -> fields.find(key)
                        .orElseThrow(
                                () -> Problem.invalid(FieldError.of("columns", "list.invalid.unknown-field", key))))
                .toList();
    }

    private static Keyset keyset(RecordList list, ListFields fields, ListQuery asked) {
        var order = asked.order(list);
        var key = fields.find(order.field())
                .map(ListField::order)
                .orElseThrow(
                        () -> Problem.invalid(FieldError.of("sort", "list.invalid.unsorted-field", order.field())));
        return new Keyset(key, list.id(), order.descending(), Cursor.decode(asked.after()));
    }

    private record Found(ListRow row, @Nullable Object key) {

        Cursor cursor() {
            return Cursor.of(key, row.id());
        }
    }

    /** What is asked of the database, but for the page. */
    private final class Statement {

        private final RecordList list;
        private final List<ListField> columns;
        private final Condition condition;
        private final List<SelectFieldOrAsterisk> selected = new ArrayList<>();

        Statement(RecordList list, List<ListField> columns, Keyset keyset, Condition condition, Field<Boolean> open) {
            this.list = list;
            this.columns = columns;
            this.condition = condition;
            selected.add(list.id().as("id"));
            selected.add(list.version().as("version"));
            selected.add(open.as("open"));
            selected.add(keyset.key().as("key"));
            for (var column : columns) {
                selected.add(column.value().as("v_" + column.key()));
                if (column.shown() != null) {
                    selected.add(column.shown().as("s_" + column.key()));
                }
            }
        }

        List<Found> read(Condition behind, List<OrderField<?>> order, int limit) {
            return db.select(selected)
                    .from(list.from())
                    .where(condition, behind)
                    .orderBy(order)
                    .limit(limit)
                    .fetch(this::found);
        }

        int each(Condition which, List<OrderField<?>> order, int most, Consumer<ListRow> reader) {
            int read = 0;
            try (var rows = db.select(selected)
                    .from(list.from())
                    .where(condition, which)
                    .orderBy(order)
                    .limit(most)
                    .fetchSize(AT_A_TIME)
                    .fetchLazy()) {
                for (var row : rows) {
                    reader.accept(found(row).row());
                    read++;
                }
            }
            return read;
        }

        private Found found(Record row) {
            var open = Boolean.TRUE.equals(row.get("open", Boolean.class));
            var cells = new LinkedHashMap<String, @Nullable Object>();
            for (var column : columns) {
                cells.put(column.key(), cell(row, column, open));
            }
            var id = Objects.requireNonNull(row.get("id", UUID.class));
            return new Found(
                    new ListRow(id, Objects.requireNonNull(row.get("version", Integer.class)), cells), row.get("key"));
        }

        private static @Nullable Object cell(Record row, ListField column, boolean open) {
            var value = row.get("v_" + column.key());
            if (value == null) {
                return null;
            }
            if (column.mask() != null) {
                return Sensitive.of(column.mask(), value.toString(), open);
            }
            return column.shown() == null
                    ? value
                    : new ListRow.Reference((UUID) value, row.get("s_" + column.key(), String.class));
        }
    }
}
