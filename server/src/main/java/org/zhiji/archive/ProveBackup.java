package org.zhiji.archive;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhiji.archive.seal.UnusableArchive;
import org.zhiji.archive.snapshot.Progress;
import org.zhiji.platform.time.Time;

/** Restores a backup on trial, beside the data in use, and compares every row: a backup that was never restored is a hope. */
@Component
class ProveBackup {

    private static final Logger log = LoggerFactory.getLogger(ProveBackup.class);

    private final BackupRepository repository;
    private final BackupPlace place;
    private final TellAdministrators tellAdministrators;
    private final Time time;

    ProveBackup(BackupRepository repository, BackupPlace place, TellAdministrators tellAdministrators, Time time) {
        this.repository = repository;
        this.place = place;
        this.tellAdministrators = tellAdministrators;
        this.time = time;
    }

    void run(UUID id, Instant now) {
        var backup = repository.find(id).orElseThrow();
        try (var connection = place.connect()) {
            RestoreFile.prove(connection, backup.file(), place.secret(), Progress.NONE);
            repository.proved(id, null, time.now());
        } catch (SQLException e) {
            failed(id, new UnusableArchive("not-restored", e, String.valueOf(e.getMessage())));
        } catch (UnusableArchive e) {
            failed(id, e);
        }
    }

    private void failed(UUID id, UnusableArchive why) {
        log.error("The backup could not be restored on trial", why);
        repository.proved(id, why, time.now());
        tellAdministrators.run("backup.not-proved", id, time.now());
    }
}
