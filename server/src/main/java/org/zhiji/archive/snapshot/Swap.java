package org.zhiji.archive.snapshot;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.zhiji.archive.seal.UnusableArchive;
import org.zhiji.platform.tenant.Migrations;

/** Puts the loaded schemas in the place of those in use, in the transaction that loaded them. */
final class Swap {

    /** Any number, but the same on every node. */
    private static final long LOCK = 0x7a68_696a_6902L;

    private static final int TRIES = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String DEADLOCK = "40P01";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private Swap() {}

    /** Whoever reads a whole database must not have its schemas changed under his hands. Held to the end of the transaction. */
    static void notMeanwhile(Connection connection) throws SQLException {
        lock(connection, "pg_try_advisory_xact_lock_shared");
    }

    /**
     * Everybody's work on the old data ends before, or is refused by the database; nothing is written half here, half there.
     */
    static void run(Connection connection, List<String> loaded) throws SQLException {
        lock(connection, "pg_try_advisory_xact_lock");
        var catalogue = new Catalogue(connection);
        var old = catalogue.exists(Migrations.INSTALLATION) ? catalogue.tenants() : List.<String>of();
        for (int tries = 1; ; tries++) {
            var before = connection.setSavepoint();
            try {
                replace(connection, catalogue, old, loaded);
                return;
            } catch (SQLException e) {
                connection.rollback(before);
                var inUse = LOCK_NOT_AVAILABLE.equals(e.getSQLState()) || DEADLOCK.equals(e.getSQLState());
                if (!inUse) {
                    throw e;
                }
                if (tries == TRIES) {
                    throw new UnusableArchive("in-use", e);
                }
            }
        }
    }

    private static void replace(Connection connection, Catalogue catalogue, List<String> old, List<String> loaded)
            throws SQLException {
        Sql.execute(connection, "SET LOCAL lock_timeout = " + PATIENCE.toMillis());
        keepListOfBackups(connection, catalogue);
        for (var schema : old) {
            drop(connection, schema);
        }
        drop(connection, Migrations.INSTALLATION);
        for (var schema : loaded) {
            drop(connection, schema);
            Sql.execute(
                    connection,
                    "ALTER SCHEMA %s RENAME TO %s".formatted(Sql.name(LoadSnapshot.scratch(schema)), Sql.name(schema)));
        }
    }

    /** It tells of files that are still there, whatever becomes of the data. */
    private static void keepListOfBackups(Connection connection, Catalogue catalogue) throws SQLException {
        if (!catalogue.exists(Migrations.INSTALLATION)) {
            return;
        }
        for (var table : catalogue.tables(Migrations.INSTALLATION)) {
            if (table.name().equals(Catalogue.LIST_OF_BACKUPS)) {
                var columns = Sql.names(table.columns());
                var from = Sql.name(Migrations.INSTALLATION, table.name());
                var to = Sql.name(LoadSnapshot.scratch(Migrations.INSTALLATION), table.name());
                Sql.execute(connection, "INSERT INTO %s (%s) SELECT %s FROM %s".formatted(to, columns, columns, from));
            }
        }
    }

    private static void drop(Connection connection, String schema) throws SQLException {
        Sql.execute(connection, "DROP SCHEMA IF EXISTS " + Sql.name(schema) + " CASCADE");
    }

    private static void lock(Connection connection, String function) throws SQLException {
        try (var statement = connection.createStatement();
                var got = statement.executeQuery("SELECT " + function + "(" + LOCK + ")")) {
            got.next();
            if (!got.getBoolean(1)) {
                throw new UnusableArchive("busy");
            }
        }
    }
}
