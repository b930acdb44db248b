package org.zhiji.platform.bulk;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.util.RawValue;

/**
 * Writes a list of generated records as one statement with one parameter: PostgreSQL takes the rows out of JSON by the
 * table's own column types. Thousands of rows cost a few milliseconds and no limit of parameters is met.
 */
@Component
public class Bulk {

    private static final Name ROWS = DSL.name("rows");

    private final DSLContext db;
    private final ObjectMapper json;

    Bulk(DSLContext db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /** Every column is written, so each record must be complete. */
    public <R extends TableRecord<R>> int insert(Table<R> table, Collection<R> records) {
        if (records.isEmpty()) {
            return 0;
        }
        var columns = List.of(table.fields());
        return db.insertInto(table, columns)
                .select(DSL.select(named(columns)).from(rows(table, records)))
                .execute();
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
