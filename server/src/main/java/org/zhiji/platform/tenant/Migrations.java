package org.zhiji.platform.tenant;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * Brings the installation's schema and every tenant's schema to this version, once, whichever node starts first. All of
 * it is one transaction: when something fails, nothing has happened.
 */
public final class Migrations {

    /** The schema of what belongs to no tenant. */
    public static final String INSTALLATION = "zhiji";

    static final String FIRST_TENANT = "org_main";

    private static final String HISTORY = "schema_history";

    /** Any number that no other program on this database locks: "zhiji" in letters. */
    private static final long TURN = 0x7a68696a69L;

    private Migrations() {}

    /**
     * Migrates what is there; an empty database gets its first tenant, whose company is named at the first sign-in. Other
     * nodes that start meanwhile wait.
     */
    public static void run(DataSource source) {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            run(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new DataAccessException("The migrations could not be begun or kept", e);
        }
    }

    /** The same in a transaction of the caller's, who looks at what has become of the data before he commits. */
    public static void run(Connection connection) throws SQLException {
        await(connection);
        migrate(connection, INSTALLATION, INSTALLATION);
        DSLContext db = DSL.using(connection, SQLDialect.POSTGRES);
        var tenants = new Tenants(db);
        if (tenants.first().isEmpty()) {
            tenants.add(
                    FIRST_TENANT,
                    "",
                    ZoneId.of("Asia/Shanghai"),
                    Clock.systemUTC().instant());
        }
        for (var tenant : tenants.all()) {
            migrate(connection, tenant.schema(), tenant.schema());
        }
    }

    /**
     * Migrates the schema that holds, or will hold, the data of {@code kind}.
     *
     * @param kind the name that the schema has in use, for it may have another one until then
     */
    public static void migrate(Connection connection, String kind, String schema) {
        var flyway = flyway(connection, schema).locations(folder(kind)).load();
        for (var migration : flyway.info().applied()) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new NewerData(String.valueOf(migration.getVersion()));
            }
        }
        flyway.migrate();
    }

    /** Makes a schema as it was when these and no other migrations had been applied. Refuses such as it does not know. */
    public static void create(Connection connection, String kind, String schema, Collection<String> versions) {
        Set<MigrationVersion> wanted =
                versions.stream().map(MigrationVersion::fromVersion).collect(Collectors.toSet());
        var files = new MigrationFiles(folder(kind), wanted::contains);
        var unknown = new HashSet<>(wanted);
        unknown.removeAll(Set.copyOf(files.versions()));
        if (!unknown.isEmpty()) {
            throw new NewerData(
                    unknown.stream().sorted().findFirst().orElseThrow().toString());
        }
        flyway(connection, schema).resourceProvider(files).load().migrate();
    }

    /** What has been applied to a schema, in its order. */
    public static List<String> applied(Connection connection, String schema) {
        return DSL.using(connection, SQLDialect.POSTGRES)
                .select(DSL.field("version", String.class))
                .from(DSL.table(DSL.name(schema, HISTORY)))
                .where(DSL.condition("version IS NOT NULL AND success"))
                .orderBy(DSL.field("installed_rank"))
                .fetch(row -> row.value1());
    }

    /** Whether there are data that an older program has left behind. */
    public static boolean pending(Connection connection) {
        DSLContext db = DSL.using(connection, SQLDialect.POSTGRES);
        if (db.fetchSingle("select to_regclass(?)", INSTALLATION + "." + HISTORY)
                        .get(0)
                == null) {
            return false;
        }
        return Stream.concat(
                        Stream.of(INSTALLATION), new Tenants(db).all().stream().map(Tenant::schema))
                .anyMatch(schema -> pending(connection, schema));
    }

    private static boolean pending(Connection connection, String schema) {
        var known = new MigrationFiles(folder(schema), version -> true).versions();
        var applied = applied(connection, schema).stream()
                .map(MigrationVersion::fromVersion)
                .collect(Collectors.toSet());
        return !applied.containsAll(known);
    }

    /** Flyway's own lock begins only behind the schema that it creates. */
    private static void await(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(" + TURN + ")");
        }
    }

    private static FluentConfiguration flyway(Connection connection, String schema) {
        return Flyway.configure()
                .dataSource(new OneTransaction(connection))
                .schemas(schema)
                .table(HISTORY)
                .outOfOrder(true)
                .failOnMissingLocations(true)
                .loggers("slf4j");
    }

    private static String folder(String kind) {
        return kind.equals(INSTALLATION) ? "classpath:db/migration/installation" : "classpath:db/migration/tenant";
    }

    /** The data have been worked on by a newer version of the program than this one. */
    public static final class NewerData extends RuntimeException {

        private final String version;

        NewerData(String version) {
            super(version);
            this.version = version;
        }

        /** Of the first migration that this program does not know. */
        public String version() {
            return version;
        }
    }
}
