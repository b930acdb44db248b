package org.zhiji.archive.snapshot;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.postgresql.PGConnection;
import org.zhiji.archive.seal.SealedInput;
import org.zhiji.archive.seal.Secret;
import org.zhiji.archive.seal.UnusableArchive;
import org.zhiji.archive.snapshot.Catalogue.Made;
import org.zhiji.archive.snapshot.Contents.Column;
import org.zhiji.archive.snapshot.Contents.SchemaPart;
import org.zhiji.archive.snapshot.Contents.TablePart;
import org.zhiji.archive.snapshot.Manifest.SequenceValue;
import org.zhiji.archive.snapshot.Manifest.TableSum;
import org.zhiji.platform.live.DataReplaced;
import org.zhiji.platform.tenant.Migrations;
import org.zhiji.platform.tenant.Migrations.NewerData;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads an archive into schemas beside those in use, compares them row by row with the archive and brings them to this
 * release. All of it is one transaction of the caller's: rolled back, or cut off, it leaves nothing behind.
 */
public final class LoadSnapshot {

    private static final String SCRATCH = "restoring_";
    private static final int BUFFER = 1 << 16;
    private static final Pattern SCHEMA = Pattern.compile("zhiji|org_[a-z0-9_]{1,40}");
    private static final Pattern TYPE =
            Pattern.compile("[a-z][a-z0-9_ ]*(\\([0-9, ]+\\))?( with(out)? time zone)?(\\[])*");
    private static final Pattern BOUND =
            Pattern.compile("DEFAULT|FOR VALUES FROM \\('[^'\\\\]*'\\) TO \\('[^'\\\\]*'\\)");

    private final Connection connection;
    private final Catalogue catalogue;
    private final Progress progress;
    private final List<Made> made = new ArrayList<>();

    private LoadSnapshot(Connection connection, Progress progress) {
        this.connection = connection;
        this.catalogue = new Catalogue(connection);
        this.progress = progress;
    }

    /** What was loaded: from which version and moment, and how much. */
    public record Loaded(String productVersion, Instant writtenAt, long rows, List<String> schemas) {

        public Loaded {
            schemas = List.copyOf(schemas);
        }
    }

    /** The name that a schema has until it is put in its place. */
    static String scratch(String schema) {
        return SCRATCH + schema;
    }

    /** Loads and compares; {@link #putInPlace} or a roll back must follow. */
    public static Loaded run(Connection connection, Path file, Secret secret, Progress progress)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        Sql.execute(connection, "SET LOCAL search_path = pg_catalog");
        Sql.execute(connection, "SET LOCAL synchronous_commit = on");
        try (var raw = new BufferedInputStream(watched(file, progress), BUFFER);
                var sealed = new SealedInput(raw, secret)) {
            return new LoadSnapshot(connection, progress).load(sealed);
        } catch (NewerData e) {
            throw new UnusableArchive("newer-data", e, e.version());
        } catch (ZipException | JacksonException e) {
            throw new UnusableArchive("damaged", e);
        }
    }

    /** Loading is about two thirds of the work; what follows has no measure. */
    private static InputStream watched(Path file, Progress progress) throws IOException {
        long size = Math.max(1, Files.size(file));
        return new FilterInputStream(Files.newInputStream(file)) {
            private long read;

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int more = super.read(bytes, offset, length);
                read += Math.max(0, more);
                progress.at((int) (read * 66 / size));
                return more;
            }
        };
    }

    /** Makes what was loaded the data of this installation. What was there is gone with the commit. */
    public static void putInPlace(Connection connection, Loaded loaded) throws SQLException {
        // Nobody is at work on these any more; whoever takes them up again looks at what is there before he acts.
        Sql.execute(
                connection,
                "UPDATE %s SET picked = false, picked_by = NULL, last_heartbeat = NULL, version = version + 1 WHERE picked"
                        .formatted(Sql.name(scratch(Migrations.INSTALLATION), "scheduled_tasks")));
        Swap.run(connection, loaded.schemas());
        for (var schema : loaded.schemas()) {
            DataReplaced.tell(connection, schema);
        }
    }

    private Loaded load(SealedInput sealed) throws SQLException, IOException {
        // The entry's own stream must not be closed by those who read it.
        var zip = new ZipInputStream(sealed);
        var contents = read(zip, WriteSnapshot.CONTENTS, Contents.class);
        for (var schema : contents.schemas()) {
            create(schema);
        }
        var sums = new ArrayList<TableSum>();
        for (var schema : contents.schemas()) {
            for (var table : schema.tables()) {
                if (!table.leftOut()) {
                    next(zip, WriteSnapshot.entryName(schema.name(), table.name()));
                    sums.add(copyIn(schema.name(), table, zip));
                }
            }
        }
        var manifest = read(zip, WriteSnapshot.MANIFEST, Manifest.class);
        sealed.drain();
        if (!manifest.tables().equals(sums)) {
            throw new UnusableArchive("damaged");
        }
        for (var sequence : manifest.sequences()) {
            set(sequence);
        }
        for (var dropped : made) {
            Sql.execute(connection, dropped.create());
        }
        compare(contents, manifest);
        for (var schema : contents.schemas()) {
            Migrations.migrate(connection, schema.name(), scratch(schema.name()));
            analyze(scratch(schema.name()));
        }
        progress.at(100);
        return new Loaded(
                contents.productVersion(),
                contents.writtenAt(),
                sums.stream().mapToLong(TableSum::rows).sum(),
                contents.schemas().stream().map(SchemaPart::name).toList());
    }

    /** Empty, as the archive's release made it, and without what would slow the rows down or refuse their order. */
    private void create(SchemaPart schema) throws SQLException {
        var scratch = scratch(checked(SCHEMA, schema.name()));
        Migrations.create(connection, schema.name(), scratch, schema.migrations());
        var there = catalogue.tables(scratch);
        for (var table : schema.tables()) {
            var same = there.stream()
                    .filter(it -> it.name().equals(table.name()))
                    .findFirst()
                    .orElse(null);
            if (same == null) {
                addPartition(scratch, table);
            } else {
                addColumns(scratch, table, same);
            }
        }
        var takenAway = new ArrayList<>(catalogue.foreignKeys(scratch));
        takenAway.addAll(catalogue.indexes(scratch));
        for (var each : takenAway) {
            Sql.execute(connection, each.drop());
        }
        // A foreign key needs the unique index that it points to.
        made.addAll(takenAway.reversed());
        for (var table : schema.tables()) {
            Sql.execute(connection, "TRUNCATE " + Sql.name(scratch, table.name()));
        }
    }

    /** Partitions come with time and not with a release. */
    private void addPartition(String scratch, TablePart table) throws SQLException {
        if (table.partitionOf() == null || table.bound() == null) {
            throw new UnusableArchive("damaged");
        }
        Sql.execute(
                connection,
                "CREATE TABLE %s PARTITION OF %s %s"
                        .formatted(
                                Sql.name(scratch, table.name()),
                                Sql.name(scratch, table.partitionOf()),
                                checked(BOUND, table.bound())));
    }

    /** Columns that no release knows are the company's own. */
    private void addColumns(String scratch, TablePart table, TablePart there) throws SQLException {
        for (var column : table.columns()) {
            if (there.columns().stream().noneMatch(it -> it.name().equals(column.name()))) {
                addColumn(scratch, table.name(), column);
            }
        }
    }

    private void addColumn(String scratch, String table, Column column) throws SQLException {
        Sql.execute(
                connection,
                "ALTER TABLE %s ADD COLUMN %s %s"
                        .formatted(Sql.name(scratch, table), Sql.name(column.name()), checked(TYPE, column.type())));
    }

    private TableSum copyIn(String schema, TablePart table, InputStream rows) throws SQLException, IOException {
        var sum = new RowSum();
        var summing = new FilterInputStream(rows) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int read = super.read(bytes, offset, length);
                if (read > 0) {
                    sum.add(bytes, offset, read);
                }
                return read;
            }
        };
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(Sql.copy(scratch(schema), table.name(), table.columns(), "FROM STDIN"), summing, BUFFER);
        return sum.of(schema, table.name());
    }

    private void set(SequenceValue sequence) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT setval(?::regclass, ?, ?)")) {
            statement.setString(1, Sql.name(scratch(checked(SCHEMA, sequence.schema())), sequence.sequence()));
            statement.setLong(2, sequence.value());
            statement.setBoolean(3, sequence.called());
            statement.execute();
        }
    }

    /** Reads back what the database has made of it. */
    private void compare(Contents contents, Manifest manifest) throws SQLException, IOException {
        var expected = manifest.tables().iterator();
        for (var schema : contents.schemas()) {
            for (var table : schema.tables()) {
                if (!table.leftOut()) {
                    var found = WriteSnapshot.copyOut(
                            connection, scratch(schema.name()), table, OutputStream.nullOutputStream());
                    var wanted = expected.next();
                    if (found.rows() != wanted.rows() || !found.sum().equals(wanted.sum())) {
                        throw new UnusableArchive("not-equal", schema.name() + "." + table.name());
                    }
                }
            }
        }
    }

    private void analyze(String schema) throws SQLException {
        for (var table : catalogue.tables(schema)) {
            Sql.execute(connection, "ANALYZE " + Sql.name(schema, table.name()));
        }
    }

    private static <T> T read(ZipInputStream zip, String name, Class<T> type) throws IOException {
        next(zip, name);
        return JsonMapper.shared().readValue(zip.readAllBytes(), type);
    }

    private static void next(ZipInputStream zip, String name) throws IOException {
        var entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(name)) {
            throw new UnusableArchive("damaged");
        }
    }

    /** An archive may come from anywhere; what becomes a part of a statement is looked at first. */
    private static String checked(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new UnusableArchive("damaged");
        }
        return text;
    }
}
