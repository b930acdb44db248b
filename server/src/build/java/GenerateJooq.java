import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.OnError;
import org.jooq.meta.jaxb.Target;

/** Migrates a throw-away PostgreSQL and writes the typed tables; does nothing while the migrations stay the same. */
class GenerateJooq {

    public static void main(String[] args) throws Exception {
        var project = Path.of(args[0]);
        var output = Path.of(args[1]);
        var migrations = project.resolve("src/main/resources/db/migration");
        var stamp = output.resolve("migrations.sha256");
        var digest = digest(migrations, project.resolve("src/build/java/GenerateJooq.java"));
        if (Files.exists(stamp) && Files.readString(stamp).equals(digest)) {
            return;
        }
        try (var postgres =
                EmbeddedPostgres.builder().setLocaleConfig("locale", "C").start()) {
            migrate(postgres.getPostgresDatabase(), "zhiji", migrations.resolve("installation"));
            migrate(postgres.getPostgresDatabase(), "tenant", migrations.resolve("tenant"));
            var url = postgres.getJdbcUrl("postgres", "postgres");
            generate(url, "zhiji", "zhiji.sql.installation", false, output);
            generate(url, "tenant", "zhiji.sql.tenant", true, output);
        }
        Files.writeString(stamp, digest);
    }

    private static void migrate(DataSource database, String schema, Path folder) {
        Flyway.configure()
                .dataSource(database)
                .schemas(schema)
                .table("schema_history")
                .locations("filesystem:" + folder)
                .outOfOrder(true)
                .load()
                .migrate();
    }

    private static void generate(String url, String schema, String name, boolean unqualified, Path output)
            throws Exception {
        var database = new Database()
                .withName("org.jooq.meta.postgres.PostgresDatabase")
                .withInputSchema(schema)
                .withOutputSchemaToDefault(unqualified)
                .withExcludes("schema_history|audit_entry_.*")
                .withForcedTypes(
                        new ForcedType().withName("INSTANT").withIncludeTypes("timestamptz|timestamp with time zone"));
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.WARN)
                .withOnError(OnError.FAIL)
                .withJdbc(new Jdbc().withUrl(url).withUser("postgres").withPassword(""))
                .withGenerator(new Generator()
                        .withDatabase(database)
                        .withGenerate(new Generate()
                                .withDeprecated(false)
                                .withImplicitJoinPathsToOne(false)
                                .withImplicitJoinPathsToMany(false)
                                .withImplicitJoinPathsManyToMany(false)
                                .withGeneratedAnnotation(false)
                                .withJavadoc(false)
                                .withComments(false))
                        .withTarget(new Target()
                                .withPackageName(name)
                                .withDirectory(output.toString())
                                .withClean(true))));
    }

    private static String digest(Path migrations, Path self) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        try (var files = Files.walk(migrations)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                add(digest, file);
            }
        }
        add(digest, self);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, Path file) throws IOException {
        digest.update(file.getFileName().toString().getBytes());
        digest.update(Files.readAllBytes(file));
    }
}
