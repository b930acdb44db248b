package org.zhiji.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhiji.archive.Backup.Status;
import org.zhiji.archive.seal.UnusableArchive;
import org.zhiji.platform.time.Time;

/** Writes a backup that stands in the list as running. */
@Component
class WriteBackup {

    private static final Logger log = LoggerFactory.getLogger(WriteBackup.class);

    private final BackupRepository repository;
    private final BackupPlace place;
    private final TellAdministrators tellAdministrators;
    private final Time time;

    WriteBackup(BackupRepository repository, BackupPlace place, TellAdministrators tellAdministrators, Time time) {
        this.repository = repository;
        this.place = place;
        this.tellAdministrators = tellAdministrators;
        this.time = time;
    }

    /**
     * May be asked again after a crash: what was begun is begun anew.
     *
     * @return whether there is a file now
     */
    boolean run(UUID id, Instant now) {
        var backup = repository.find(id).orElse(null);
        if (backup == null || backup.status() != Status.RUNNING) {
            return backup != null && backup.status() == Status.DONE;
        }
        var file = place.folder().resolve(backup.file().getFileName());
        repository.writing(id, BackupPlace.node(), file);
        try (var connection = place.connect()) {
            // Whole, but the power went before the list heard of it.
            Files.deleteIfExists(file);
            var written = BackupFile.write(
                    connection,
                    file,
                    place.secret(),
                    place.version(),
                    now,
                    percent -> repository.at(id, Math.min(percent, 99)));
            repository.done(id, written, time.now());
            return true;
        } catch (SQLException | IOException e) {
            failed(id, new UnusableArchive("not-written", e, file, String.valueOf(e.getMessage())));
        } catch (UnusableArchive e) {
            failed(id, e);
        }
        return false;
    }

    private void failed(UUID id, UnusableArchive why) {
        log.error("The backup was not written", why);
        repository.failed(id, why, time.now());
        tellAdministrators.run("backup.failed", id, time.now());
    }
}
