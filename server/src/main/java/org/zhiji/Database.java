package org.zhiji;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.zhiji.archive.BackupFile;
import org.zhiji.archive.BackupFile.Written;
import org.zhiji.archive.Backups;
import org.zhiji.archive.snapshot.Progress;
import org.zhiji.platform.database.DatabaseUnavailable;
import org.zhiji.platform.database.EmbeddedPostgres;
import org.zhiji.platform.settings.DatabaseSettings;
import org.zhiji.platform.settings.Settings;
import org.zhiji.platform.tenant.Migrations;
import org.zhiji.platform.tenant.Migrations.NewerData;
import org.zhiji.platform.tenant.SelfCheck;
import org.zhiji.platform.tenant.SelfCheck.Unsound;

/** The database that a command works on: an outside one by configuration, else our own below the data folder. */
record Database(
        String url, String user, String password, @Nullable EmbeddedPostgres own) implements AutoCloseable {

    private static final int OLDEST = 15;
    private static final String TEST_CLOCK = "test-clock";

    /** Opens the outside database or starts the own one. */
    static Database open(Path data) {
        return outside().orElseGet(() -> own(data));
    }

    /** An own one in any case, and without the care for data that outlive the day. */
    static Database openThrowAway(Path folder) {
        stopAtTheEnd(folder);
        return of(EmbeddedPostgres.startFast(folder));
    }

    /** As {@link #open}, but joins the application that may already run on the folder. */
    static Database join(Path data) {
        return outside()
                .orElseGet(
                        () -> EmbeddedPostgres.running(data).map(Database::of).orElseGet(() -> own(data)));
    }

    /** The embedded one below the folder, whatever is configured. */
    static Database own(Path data) {
        stopAtTheEnd(data);
        return of(EmbeddedPostgres.start(data));
    }

    /** Said before it starts: a Ctrl-C may come at any moment. */
    private static void stopAtTheEnd(Path data) {
        AtTheEnd.run(() -> EmbeddedPostgres.stop(data));
    }

    private static Optional<Database> outside() {
        var settings = Settings.ofProcess().get(DatabaseSettings.class);
        return Optional.ofNullable(settings.url())
                .map(url -> new Database(
                        url.startsWith("jdbc:") ? url : "jdbc:" + url, settings.user(), settings.password(), null));
    }

    private static Database of(EmbeddedPostgres server) {
        var database = new Database(server.url(), EmbeddedPostgres.USER, server.password(), server);
        try (var connection =
                        DriverManager.getConnection(server.url("postgres"), EmbeddedPostgres.USER, server.password());
                var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "SELECT 1 FROM pg_database WHERE datname = '" + EmbeddedPostgres.DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("CREATE DATABASE " + EmbeddedPostgres.DATABASE);
            }
            return database;
        } catch (SQLException e) {
            server.close();
            throw database.unavailable(e);
        }
    }

    /**
     * Refuses servers that are too old and data of a newer Zhiji before anything is written. Data of an older one are backed
     * up, brought to this version and looked at, in one transaction: when something is wrong with it, they stay as they were.
     *
     * @param backups the folder for the backup
     */
    void prepare(Path backups) {
        checkVersion();
        var now = Clock.systemUTC().instant();
        var kept = backupBeforeUpgrade(backups, now);
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            Migrations.run(connection);
            SelfCheck.run(connection);
            kept.ifPresent(backup -> Backups.noteBeforeUpgrade(
                    connection,
                    backup,
                    ProductVersion.get(),
                    BackupSecret.configured().present(),
                    now));
            connection.commit();
        } catch (NewerData e) {
            throw new DatabaseUnavailable("newer-data", e, e.version());
        } catch (FlywayException | DataAccessException | SQLException | Unsound e) {
            throw kept.map(backup -> new DatabaseUnavailable("not-upgraded", e, backup.file(), firstLine(e)))
                    .orElseGet(() -> new DatabaseUnavailable("not-migrated", e, address(), firstLine(e)));
        }
        if (kept.isPresent()) {
            countTables();
            Terminal.say("upgraded", kept.get().file());
        }
    }

    /** What an upgrade has written anew, the planner does not know. */
    private void countTables() {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("ANALYZE");
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private Optional<Written> backupBeforeUpgrade(Path backups, Instant now) {
        try (var connection = connect()) {
            if (!Migrations.pending(connection) || isEmpty()) {
                return Optional.empty();
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
        Terminal.say("upgrading");
        try (var connection = connect()) {
            var file = backups.resolve(Backups.nameBeforeUpgrade(now));
            return Optional.of(BackupFile.write(
                    connection, file, BackupSecret.configured(), ProductVersion.get(), now, Progress.NONE));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    void checkVersion() {
        try (var connection = connect()) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new DatabaseUnavailable("too-old", address(), version, OLDEST);
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** The database was there and did not do what it was asked. */
    DatabaseUnavailable failed(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith("08")
                ? unavailable(e)
                : new DatabaseUnavailable("refused", e, address(), firstLine(e));
    }

    private DatabaseUnavailable unavailable(SQLException e) {
        var key = switch (String.valueOf(e.getSQLState())) {
            case "28P01", "28000" -> "wrong-password";
            case "3D000" -> "no-such-database";
            // What the list of drivers says when none wants the address.
            case "08001" -> e.getCause() == null && !url.startsWith("jdbc:postgresql:") ? "bad-address" : "unreachable";
            default -> "unreachable";
        };
        return new DatabaseUnavailable(key, e, address(), user, firstLine(e));
    }

    /** Behind the question mark a password may stand. */
    private String address() {
        return url.replaceFirst("^jdbc:", "").replaceFirst("\\?.*", "");
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("");
    }

    /** Whether nobody has ever worked here. */
    boolean isEmpty() {
        return queried("SELECT 1 FROM zhiji.account LIMIT 1").isEmpty();
    }

    /** Where the movable clock of a test installation stands; absent on a real one. */
    Optional<OffsetDateTime> testClock() {
        return queried("SELECT value FROM zhiji.setting WHERE name = '" + TEST_CLOCK + "'")
                .map(OffsetDateTime::parse);
    }

    private Optional<String> queried(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            try (var schema = statement.executeQuery("SELECT to_regclass('zhiji.setting')::text")) {
                schema.next();
                if (schema.getString(1) == null) {
                    return Optional.empty();
                }
            }
            try (var rows = statement.executeQuery(sql)) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** A connection of its own, which the caller closes. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    Map<String, Object> properties() {
        return Map.of("zhiji.database.url", url, "zhiji.database.user", user, "zhiji.database.password", password);
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
