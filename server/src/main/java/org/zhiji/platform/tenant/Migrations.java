package org.zhiji.platform.tenant;

import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** Brings the installation's schema and every tenant's schema to this version, once, whichever node starts first. */
public final class Migrations {

    static final String FIRST_TENANT = "org_main";

    /** Any number that no other program on this database locks: "zhiji" in letters. */
    private static final long TURN = 0x7a68696a69L;

    private Migrations() {}

    /**
     * Migrates what is there; an empty database gets its first tenant, whose company is named at the first sign-in. Other
     * nodes that start meanwhile wait.
     */
    public static void run(DataSource source) {
        // Flyway's own lock begins only behind the schema that it creates.
        try (var connection = source.getConnection();
                var turn = connection.createStatement()) {
            turn.execute("SELECT pg_advisory_lock(" + TURN + ")");
            try {
                migrate(source);
            } finally {
                turn.execute("SELECT pg_advisory_unlock(" + TURN + ")");
            }
        } catch (SQLException e) {
            throw new DataAccessException("Waiting for the turn to migrate", e);
        }
    }

    private static void migrate(DataSource source) {
        migrate(source, "zhiji", "classpath:db/migration/installation");
        DSLContext db = DSL.using(source, SQLDialect.POSTGRES);
        var tenants = new Tenants(db);
        if (tenants.first().isEmpty()) {
            tenants.add(
                    FIRST_TENANT,
                    "",
                    ZoneId.of("Asia/Shanghai"),
                    Clock.systemUTC().instant());
        }
        for (var tenant : tenants.all()) {
            migrate(source, tenant.schema(), "classpath:db/migration/tenant");
        }
    }

    private static void migrate(DataSource source, String schema, String location) {
        var flyway = Flyway.configure()
                .dataSource(source)
                .schemas(schema)
                .table("schema_history")
                .locations(location)
                .outOfOrder(true)
                .failOnMissingLocations(true)
                .loggers("slf4j")
                .load();
        for (var migration : flyway.info().applied()) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new NewerData(String.valueOf(migration.getVersion()));
            }
        }
        flyway.migrate();
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

    /** The schemas that hold data, for tests and tools. */
    public static List<String> schemas(DataSource source) {
        return new Tenants(DSL.using(source, SQLDialect.POSTGRES))
                .all().stream().map(Tenant::schema).toList();
    }
}
