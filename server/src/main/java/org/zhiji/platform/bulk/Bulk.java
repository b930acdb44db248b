package org.zhiji.platform.bulk;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        if (records.isEmpty()) {
            return;
        }
        var copy = "copy %s (%s) from stdin"
                .formatted(
                        db.render(table),
                        Arrays.stream(table.fields())
                                .map(column -> db.render(column.getUnqualifiedName()))
                                .collect(Collectors.joining(", ")));
        var rows = CopyText.of(records);
        // Not through jOOQ, which would hide what the database refuses.
        jdbc.execute((ConnectionCallback<Long>) connection -> copied(connection, copy, rows));
    }

    private static long copied(Connection connection, String copy, String rows) throws SQLException {
        try {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, new StringReader(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
