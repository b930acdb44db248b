package org.zhiji.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhiji.archive.Backup.Occasion;
import org.zhiji.archive.Backup.Status;
import org.zhiji.platform.Ids;
import org.zhiji.platform.job.DailyJob;
import org.zhiji.platform.settings.BackupSettings;
import org.zhiji.platform.tenant.CurrentTenant;
import org.zhiji.platform.tenant.Tenants;
import org.zhiji.platform.time.Time;

/** Every night one backup of the whole installation, proved at once; older ones go as the settings say. */
@Component
class NightlyBackup implements DailyJob {

    private static final Duration REMEMBERED = Duration.ofDays(14);

    /** Other backups were wanted by somebody; nobody misses them after a quarter. */
    private static final Duration WANTED = Duration.ofDays(90);

    private final BackupSettings settings;
    private final BackupRepository repository;
    private final BackupPlace place;
    private final WriteBackup writeBackup;
    private final ProveBackup proveBackup;
    private final Tenants tenants;
    private final Time time;

    NightlyBackup(
            BackupSettings settings,
            BackupRepository repository,
            BackupPlace place,
            WriteBackup writeBackup,
            ProveBackup proveBackup,
            Tenants tenants,
            Time time) {
        this.settings = settings;
        this.repository = repository;
        this.place = place;
        this.writeBackup = writeBackup;
        this.proveBackup = proveBackup;
        this.tenants = tenants;
        this.time = time;
    }

    @Override
    public String name() {
        return "nightly-backup";
    }

    @Override
    public LocalTime at() {
        return settings.at();
    }

    /** Once for all tenants. Where the clock is moved by hand, a month of nights would pass within a minute. */
    @Override
    public void run(Instant now) {
        var first = tenants.first().filter(CurrentTenant.get()::equals).isPresent();
        if (first && settings.nightly() && time.standing().isEmpty()) {
            night(now);
        }
    }

    void night(Instant now) {
        var id = Ids.next();
        repository.add(
                new Backup(
                        id,
                        Occasion.NIGHTLY,
                        Status.RUNNING,
                        now,
                        BackupPlace.node(),
                        place.file(now, Occasion.NIGHTLY)),
                place.version(),
                place.locked());
        if (writeBackup.run(id, now)) {
            proveBackup.run(id, now);
            removeOld(now);
        }
    }

    private void removeOld(Instant now) {
        var nightly = repository.done(Occasion.NIGHTLY, BackupPlace.node());
        var kept = new Retention(settings.daily(), settings.weekly(), settings.monthly())
                .kept(nightly.stream().map(Backup::startedAt).collect(Collectors.toSet()), time.zone());
        nightly.stream().filter(backup -> !kept.contains(backup.startedAt())).forEach(this::remove);
        for (var occasion : new Occasion[] {Occasion.MANUAL, Occasion.UPGRADE}) {
            repository.done(occasion, BackupPlace.node()).stream()
                    .filter(backup -> backup.startedAt().isBefore(now.minus(WANTED)))
                    .forEach(this::remove);
        }
        repository.removeFailedBefore(now.minus(REMEMBERED));
        removeTorsos();
    }

    private void remove(Backup backup) {
        delete(backup.file());
        repository.remove(backup.id());
    }

    /** What writers that were killed have left behind. */
    private void removeTorsos() {
        try (var files = Files.list(place.folder())) {
            files.filter(file -> file.toString().endsWith(BackupFile.ENDING + BackupFile.PARTIAL))
                    .forEach(NightlyBackup::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
