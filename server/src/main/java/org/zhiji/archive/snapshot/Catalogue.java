package org.zhiji.archive.snapshot;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.zhiji.archive.snapshot.Contents.Column;
import org.zhiji.archive.snapshot.Contents.TablePart;
import org.zhiji.archive.snapshot.Manifest.SequenceValue;
import org.zhiji.platform.tenant.Migrations;

/** What PostgreSQL knows of a schema. */
final class Catalogue {

    static final String LIST_OF_BACKUPS = "backup";

    /** Who has signed in must sign in again, and the list of backups is about files that lie beside the database. */
    private static final Map<String, Set<String>> LEFT_OUT =
            Map.of(Migrations.INSTALLATION, Set.of("session", "one_time_link", LIST_OF_BACKUPS));

    private final DSLContext db;

    Catalogue(Connection connection) {
        db = DSL.using(connection, SQLDialect.POSTGRES);
    }

    /** Something that is taken away while rows are loaded and made again afterwards. */
    record Made(String drop, String create) {}

    List<String> tenants() {
        return db.fetchValues("select schema_name from zhiji.tenant order by created_at").stream()
                .map(String.class::cast)
                .toList();
    }

    boolean exists(String schema) {
        return db.fetchExists(DSL.selectOne().from("pg_namespace").where("nspname = ?", schema));
    }

    List<TablePart> tables(String schema) {
        var leftOut = LEFT_OUT.getOrDefault(schema, Set.of());
        var columns = columns(schema);
        return db.fetch("""
                        select c.relname, parent.relname, pg_get_expr(c.relpartbound, c.oid)
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        left join pg_inherits i on i.inhrelid = c.oid
                        left join pg_class parent on parent.oid = i.inhparent
                        where n.nspname = ? and c.relkind = 'r'
                        order by c.relname collate "C"
                        """, schema).map(row -> {
            var name = row.get(0, String.class);
            return new TablePart(
                    name,
                    row.get(1, String.class),
                    row.get(2, String.class),
                    columns.getOrDefault(name, List.of()),
                    leftOut.contains(name));
        });
    }

    private Map<String, List<Column>> columns(String schema) {
        return db.fetch("""
                        select c.relname, a.attname, format_type(a.atttypid, a.atttypmod)
                        from pg_attribute a
                        join pg_class c on c.oid = a.attrelid
                        join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = ? and c.relkind = 'r'
                          and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                        order by c.relname, a.attnum
                        """, schema)
                .intoGroups(
                        row -> row.get(0, String.class),
                        row -> new Column(row.get(1, String.class), row.get(2, String.class)));
    }

    List<SequenceValue> sequences(String schema) {
        return db.fetch("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = ? and c.relkind = 'S' order by c.relname collate "C"
                        """, schema).map(row -> sequence(schema, row.get(0, String.class)));
    }

    private SequenceValue sequence(String schema, String name) {
        Record value = db.fetchSingle("select last_value, is_called from " + Sql.name(schema, name));
        return new SequenceValue(schema, name, value.get(0, Long.class), value.get(1, Boolean.class));
    }

    /** Foreign keys: rows are loaded in any order, and a circle of references has no right one. */
    List<Made> foreignKeys(String schema) {
        return db.fetch("""
                        select t.relname, k.conname, pg_get_constraintdef(k.oid)
                        from pg_constraint k
                        join pg_class t on t.oid = k.conrelid
                        join pg_namespace n on n.oid = k.connamespace
                        where n.nspname = ? and k.contype = 'f' and k.conparentid = 0
                        order by t.relname, k.conname
                        """, schema).map(row -> {
            var table = "ALTER TABLE " + Sql.name(schema, row.get(0, String.class));
            var key = Sql.name(row.get(1, String.class));
            return new Made(
                    table + " DROP CONSTRAINT " + key,
                    table + " ADD CONSTRAINT " + key + " " + row.get(2, String.class));
        });
    }

    /** Indexes that belong to no constraint: building them once is much cheaper than row by row. */
    List<Made> indexes(String schema) {
        return db.fetch("""
                        select c.relname, pg_get_indexdef(i.indexrelid), c.relkind = 'I'
                        from pg_index i
                        join pg_class c on c.oid = i.indexrelid
                        join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = ? and not c.relispartition
                          and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)
                        order by c.relname
                        """, schema)
                .map(row -> new Made(
                        "DROP INDEX " + Sql.name(schema, row.get(0, String.class)),
                        row.get(2, Boolean.class)
                                ? withPartitions(row.get(1, String.class))
                                : row.get(1, String.class)));
    }

    /** PostgreSQL describes the index of a partitioned table without those of its parts. */
    private static String withPartitions(String definition) {
        return definition.replaceFirst(" ON ONLY ", " ON ");
    }

    /** How many bytes of tables there are, to say how far one is. */
    long bytes(String schema, String table) {
        return db.fetchSingle("select pg_table_size(?::regclass)", Sql.name(schema, table))
                .get(0, Long.class);
    }
}
