package org.zhiji.archive.snapshot;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.zhiji.archive.seal.SealedOutput;
import org.zhiji.archive.seal.Secret;
import org.zhiji.archive.seal.UnusableArchive;
import org.zhiji.archive.snapshot.Contents.SchemaPart;
import org.zhiji.archive.snapshot.Contents.TablePart;
import org.zhiji.archive.snapshot.Manifest.TableSum;
import org.zhiji.platform.tenant.Migrations;
import tools.jackson.databind.json.JsonMapper;

/** Writes all data of one database, as they are at one moment, into one stream; in constant memory. */
public final class WriteSnapshot {

    static final String CONTENTS = "contents.json";
    static final String MANIFEST = "manifest.json";

    private static final int BUFFER = 1 << 16;

    private final Connection connection;
    private final Catalogue catalogue;
    private final Progress progress;
    private final List<TableSum> sums = new ArrayList<>();
    private long all;
    private long done;

    private WriteSnapshot(Connection connection, Progress progress) {
        this.connection = connection;
        this.catalogue = new Catalogue(connection);
        this.progress = progress;
    }

    /**
     * Leaves the connection's transaction to the caller, who has not used it yet.
     *
     * @return how many rows were written
     */
    public static long run(
            Connection connection,
            OutputStream out,
            Secret secret,
            String productVersion,
            Instant now,
            Progress progress)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        Sql.execute(connection, "SET LOCAL search_path = pg_catalog");
        Swap.notMeanwhile(connection);
        return new WriteSnapshot(connection, progress).write(out, secret, productVersion, now);
    }

    private long write(OutputStream out, Secret secret, String productVersion, Instant now)
            throws SQLException, IOException {
        var contents = contents(productVersion, now);
        var sealed = new SealedOutput(out, secret, productVersion, now);
        var zip = new ZipOutputStream(sealed);
        // The disk and the network are slower than this; higher levels win little and cost a core.
        zip.setLevel(Deflater.BEST_SPEED);
        entry(zip, CONTENTS, contents);
        for (var schema : contents.schemas()) {
            for (var table : schema.tables()) {
                if (!table.leftOut()) {
                    rows(zip, schema.name(), table);
                }
            }
        }
        // Read after the rows: a number may be skipped after a restore, but none is given out twice.
        var sequences = contents.schemas().stream()
                .flatMap(schema -> catalogue.sequences(schema.name()).stream())
                .toList();
        entry(zip, MANIFEST, new Manifest(sums, sequences));
        zip.finish();
        sealed.finish();
        return sums.stream().mapToLong(TableSum::rows).sum();
    }

    private Contents contents(String productVersion, Instant now) throws SQLException {
        if (!catalogue.exists(Migrations.INSTALLATION)) {
            throw new UnusableArchive("nothing-there");
        }
        var schemas = Stream.concat(Stream.of(Migrations.INSTALLATION), catalogue.tenants().stream())
                .map(schema -> new SchemaPart(schema, Migrations.applied(connection, schema), catalogue.tables(schema)))
                .toList();
        for (var schema : schemas) {
            for (var table : schema.tables()) {
                all += catalogue.bytes(schema.name(), table.name());
            }
        }
        return new Contents(productVersion, now, connection.getMetaData().getDatabaseProductVersion(), schemas);
    }

    private void rows(ZipOutputStream zip, String schema, TablePart table) throws SQLException, IOException {
        zip.putNextEntry(new ZipEntry(entryName(schema, table.name())));
        sums.add(copyOut(connection, schema, table, zip));
        zip.closeEntry();
        done += catalogue.bytes(schema, table.name());
        progress.at(all == 0 ? 100 : (int) Math.min(100, done * 100 / all));
    }

    static String entryName(String schema, String table) {
        return schema + "/" + table;
    }

    /** Passes all rows on and sums them up on the way. */
    static TableSum copyOut(Connection connection, String schema, TablePart table, OutputStream out)
            throws SQLException, IOException {
        var sum = new RowSum();
        var buffered = new BufferedOutputStream(out, BUFFER);
        var summing = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                sum.add(bytes, offset, length);
                buffered.write(bytes, offset, length);
            }
        };
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(Sql.copy(schema, table.name(), table.columns(), "TO STDOUT"), summing);
        buffered.flush();
        return sum.of(schema, table.name());
    }

    private static void entry(ZipOutputStream zip, String name, Object content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(JsonMapper.shared().writeValueAsBytes(content));
        zip.closeEntry();
    }
}
