package org.zhiji.exchange;

import static zhiji.sql.tenant.Tables.DATA_IMPORT_CHUNK;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Keeps uploaded files in pieces in the database, so that any node can work on them. */
@Component
class ImportFiles {

    private static final int PIECE = 1 << 20;

    private final DSLContext db;

    ImportFiles(DSLContext db) {
        this.db = db;
    }

    /** A copy on the local disk for as long as it is open; the readers of workbooks jump about in the file. */
    record LocalFile(Path path) implements AutoCloseable {
        @Override
        public void close() {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static LocalFile local(InputStream content) {
        try {
            Path path = Files.createTempFile("zhiji-import-", ".part");
            var file = new LocalFile(path);
            try (var out = Files.newOutputStream(path)) {
                content.transferTo(out);
                return file;
            } catch (IOException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void store(UUID importId, Path file) {
        try (var in = Files.newInputStream(file)) {
            int seq = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                db.insertInto(DATA_IMPORT_CHUNK)
                        .set(DATA_IMPORT_CHUNK.IMPORT_ID, importId)
                        .set(DATA_IMPORT_CHUNK.SEQ, seq++)
                        .set(DATA_IMPORT_CHUNK.CONTENT, piece)
                        .execute();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LocalFile open(UUID importId) {
        try {
            var file = new LocalFile(Files.createTempFile("zhiji-import-", ".part"));
            try (var out = Files.newOutputStream(file.path())) {
                for (int seq = 0; ; seq++) {
                    byte[] piece = db.select(DATA_IMPORT_CHUNK.CONTENT)
                            .from(DATA_IMPORT_CHUNK)
                            .where(DATA_IMPORT_CHUNK.IMPORT_ID.eq(importId), DATA_IMPORT_CHUNK.SEQ.eq(seq))
                            .fetchOne(DATA_IMPORT_CHUNK.CONTENT);
                    if (piece == null) {
                        break;
                    }
                    out.write(piece);
                }
                return file;
            } catch (IOException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
