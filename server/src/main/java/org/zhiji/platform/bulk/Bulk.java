package org.zhiji.platform.bulk;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.util.RawValue;

/**
 * Writes a list of generated records at once: new ones by COPY, which is the fastest way into a table; changes as one
 * statement with one parameter, out of which PostgreSQL takes the rows by the table's own column types. Thousands of rows
 * cost a few milliseconds and no limit of parameters is met.
 */
@Component
public class Bulk {

    private static final Name ROWS = DSL.name("rows");

    private final DSLContext db;
    private final JdbcTemplate jdbc;
    private final ObjectMapper json;

    Bulk(DSLContext db, DataSource source, ObjectMapper json) {
        this.db = db;
        this.jdbc = new JdbcTemplate(source);
        this.json = json;
    }

    /** Every column is written, so each record must be complete. In the transaction that is under way. */
    public <R extends TableRecord<R>> void insert(Table<R> table, Collection<R> records) {
        insert(table, records, Function.identity());
    }

    /**
     * The same of things from which the records are made, each while the ones before it are on their way: program and
     * database work at the same time.
     */
    public <T, R extends TableRecord<R>> void insert(Table<R> table, Collection<T> things, Function<T, R> record) {
        if (things.isEmpty()) {
            return;
        }
        var copy = "copy %s (%s) from stdin"
                .formatted(
                        db.render(table),
                        Arrays.stream(table.fields())
                                .map(column -> db.render(column.getUnqualifiedName()))
                                .collect(Collectors.joining(", ")));
        // Not through jOOQ, which would hide what the database refuses.
        jdbc.execute((ConnectionCallback<Long>) connection ->
                copied(connection, copy, things.stream().map(record).iterator()));
    }

    private static long copied(Connection connection, String statement, Iterator<? extends Record> rows)
            throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        try {
            var text = new CopyText(copy::writeToCopy);
            while (rows.hasNext()) {
                text.line(rows.next());
            }
            text.end();
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** Writes the given columns of the records with the same key. */
    public <R extends TableRecord<R>> int update(
            Table<R> table, Field<?> key, Collection<R> records, Field<?>... columns) {
        if (records.isEmpty()) {
            return 0;
        }
        Map<Field<?>, Field<?>> changes = new LinkedHashMap<>();
        Arrays.stream(columns).forEach(column -> changes.put(column, named(column)));
        return db.update(table)
                .set(changes)
                .from(rows(table, records))
                .where(DSL.condition("{0} = {1}", key, named(key)))
                .execute();
    }

    /**
     * What follows in this transaction finds a few thousand rows among a million by their keys. The planner's figures lag
     * behind a table that is just being filled, and by them it would rather read all of it again and again.
     */
    public void findByKeys() {
        db.select(off("enable_seqscan"), off("enable_hashjoin"), off("enable_mergejoin"))
                .fetch();
    }

    private static Field<String> off(String setting) {
        return DSL.function("set_config", String.class, DSL.inline(setting), DSL.inline("off"), DSL.inline(true));
    }

    private <R extends TableRecord<R>> Table<Record> rows(Table<R> table, Collection<R> records) {
        var written = json.writeValueAsString(records.stream().map(Bulk::row).toList());
        return DSL.table(
                        "jsonb_populate_recordset(null::{0}, {1})",
                        table.getQualifiedName(), DSL.val(JSONB.valueOf(written)))
                .as(ROWS);
    }

    /** JSON that is stored as such goes in as it is. */
    private static Map<String, Object> row(Record row) {
        var values = row.intoMap();
        values.replaceAll((column, value) -> value instanceof JSONB nested ? new RawValue(nested.data()) : value);
        return values;
    }

    private static List<Field<?>> named(List<Field<?>> columns) {
        return columns.stream().<Field<?>>map(Bulk::named).toList();
    }

    private static Field<?> named(Field<?> column) {
        return DSL.field(ROWS.append(column.getUnqualifiedName()), column.getDataType());
    }
}
