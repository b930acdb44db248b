package org.zhiji.list.export;

import static zhiji.sql.tenant.Tables.LIST_EXPORT_CHUNK;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Keeps files in pieces in the database, so that any node can hand them out. */
@Component
class ExportFiles {

    private static final int PIECE = 1 << 20;

    private final DSLContext db;

    ExportFiles(DSLContext db) {
        this.db = db;
    }

    void store(UUID export, Path file) {
        try (var in = Files.newInputStream(file)) {
            int seq = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                db.insertInto(LIST_EXPORT_CHUNK)
                        .set(LIST_EXPORT_CHUNK.EXPORT_ID, export)
                        .set(LIST_EXPORT_CHUNK.SEQ, seq++)
                        .set(LIST_EXPORT_CHUNK.CONTENT, piece)
                        .execute();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(UUID export, OutputStream out) throws IOException {
        for (int seq = 0; ; seq++) {
            byte[] piece = db.select(LIST_EXPORT_CHUNK.CONTENT)
                    .from(LIST_EXPORT_CHUNK)
                    .where(LIST_EXPORT_CHUNK.EXPORT_ID.eq(export), LIST_EXPORT_CHUNK.SEQ.eq(seq))
                    .fetchOne(LIST_EXPORT_CHUNK.CONTENT);
            if (piece == null) {
                return;
            }
            out.write(piece);
        }
    }
}
