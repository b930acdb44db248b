package org.zhiji.platform.tenant;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.Schema;
import org.jooq.impl.DSL;
import zhiji.sql.installation.Zhiji;
import zhiji.sql.tenant.DefaultSchema;

/** Looks whether data and program fit together: every column that the program knows, no rule left unchecked, everybody who signs in. */
public final class SelfCheck {

    private final DSLContext db;
    private final List<String> wrong = new ArrayList<>();

    private SelfCheck(Connection connection) {
        db = DSL.using(connection, SQLDialect.POSTGRES);
    }

    /** Refuses data that do not pass. */
    public static void run(Connection connection) {
        var check = new SelfCheck(connection);
        check.columns(Migrations.INSTALLATION, Zhiji.ZHIJI);
        for (var tenant : new Tenants(check.db).all()) {
            check.columns(tenant.schema(), DefaultSchema.DEFAULT_SCHEMA);
            check.rules(tenant.schema());
            check.people(tenant);
        }
        if (!check.wrong.isEmpty()) {
            throw new Unsound(String.join(", ", check.wrong));
        }
    }

    private void columns(String schema, Schema known) {
        Set<String> there = db
                .fetch("select table_name, column_name from information_schema.columns where table_schema = ?", schema)
                .stream()
                .map(row -> row.get(0) + "." + row.get(1))
                .collect(Collectors.toSet());
        known.tableStream()
                .flatMap(table -> table.fieldStream().map(field -> table.getName() + "." + field.getName()))
                .filter(column -> !there.contains(column))
                .forEach(column -> wrong.add(schema + "." + column));
    }

    private void rules(String schema) {
        db.fetch("select conname from pg_constraint where connamespace = ?::regnamespace and not convalidated", schema)
                .forEach(row -> wrong.add(schema + " " + row.get(0)));
    }

    private void people(Tenant tenant) {
        var lost = db.fetchSingle(
                        """
                        select count(*) from zhiji.account
                        where tenant_id = ? and employee_id not in (select id from {0})
                        """.replace("{0}", DSL.name(tenant.schema(), "employee").toString()), tenant.id())
                .get(0, Integer.class);
        if (lost > 0) {
            wrong.add("zhiji.account (" + lost + ")");
        }
    }

    /** Says what is missing. */
    public static final class Unsound extends RuntimeException {
        Unsound(String what) {
            super(what);
        }
    }
}
