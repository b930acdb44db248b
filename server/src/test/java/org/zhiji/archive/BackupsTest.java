package org.zhiji.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiji.sql.installation.Tables.BACKUP;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.archive.Backup.Occasion;
import org.zhiji.platform.database.Folders;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class BackupsTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    NightlyBackup nightlyBackup;

    @Autowired
    ProveBackup proveBackup;

    @Autowired
    BackupRepository repository;

    @Autowired
    BackupPlace place;

    @Autowired
    DSLContext db;

    private Instant night;

    @BeforeEach
    void aNight() {
        company.administrator();
        night = time.now();
    }

    @AfterEach
    void clean() throws IOException {
        db.deleteFrom(BACKUP).execute();
        Folders.delete(place.folder());
    }

    @Test
    void anAdministratorBacksUpAndTakesTheFileAwayWhichIsOnRecord() throws Exception {
        String id = company.administrator()
                .post("/api/backups", Map.of())
                .expect(202)
                .read("$.id");
        company.administrator().post("/api/backups", Map.of()).expect(409);
        time.runDue();

        var backups = company.administrator().get("/api/backups").expect(200);
        assertThat(backups.<String>read("$.backups[0].status")).isEqualTo("DONE");
        assertThat(backups.<String>read("$.backups[0].proof")).isEqualTo("PASSED");
        assertThat(backups.<Boolean>read("$.backups[0].here")).isTrue();
        assertThat(backups.<Boolean>read("$.plan.locked")).isFalse();

        company.administrator().get("/api/backups/" + id + "/file").expect(200);
        List<String> actions = company.administrator()
                .get("/api/audit?subjectType=backup&subjectId=" + id)
                .expect(200)
                .read("$.items[*].action");
        assertThat(actions).containsExactly("EXPORTED", "CREATED");
        company.generalManager().get("/api/backups").expect(403);
        company.generalManager().get("/api/backups/" + id + "/file").expect(403);
    }

    @Test
    void everyNightIsWrittenProvedAndAfterAWeekThinnedOut() {
        for (int i = 0; i < 9; i++) {
            backUp(night.minus(Duration.ofDays(9 - i)));
        }
        // Seven days; of the week before its Sunday, 30 August, is left and Saturday is gone.
        var kept = repository.done(Occasion.NIGHTLY, BackupPlace.node());
        assertThat(kept).hasSize(8).allMatch(backup -> Files.exists(backup.file()));
        assertThat(place.folder().toFile().list()).hasSize(8);
        List<String> proofs = company.administrator().get("/api/backups").read("$.backups[*].proof");
        assertThat(proofs).hasSize(8).containsOnly("PASSED");
    }

    @Test
    void aNightThatFailedIsToldWithWhatToDo() throws IOException {
        // Something that is no file stands in the way.
        var way = Path.of(place.file(night, Occasion.NIGHTLY) + BackupFile.PARTIAL);
        Files.createDirectories(way.resolve("deep"));
        backUp(night);

        var backups = company.administrator().get("/api/backups").expect(200);
        List<String> problems = backups.read("$.backups[?(@.status == 'FAILED')].problem");
        assertThat(problems).hasSize(1).first().asString().contains("立即备份").doesNotContain("{");
        assertThat(told()).contains("backup.failed");
    }

    @Test
    void aFileThatWasDamagedSinceDoesNotPassTheTrial() throws IOException {
        backUp(night);
        var backup = repository.done(Occasion.NIGHTLY, BackupPlace.node()).getFirst();
        var bytes = Files.readAllBytes(backup.file());
        bytes[bytes.length / 2] ^= 1;
        Files.write(backup.file(), bytes);
        time.inCompany(() -> proveBackup.run(backup.id(), night));

        List<String> problems = company.administrator()
                .get("/api/backups")
                .read("$.backups[?(@.id == '" + backup.id() + "' && @.proof == 'FAILED')].problem");
        assertThat(problems).hasSize(1);
        assertThat(told()).contains("backup.not-proved");
    }

    @Test
    void aFileOnAnotherMachineIsNotPromised() throws IOException {
        backUp(night);
        var backup = repository.done(Occasion.NIGHTLY, BackupPlace.node()).getFirst();
        Files.delete(backup.file());
        company.administrator().get("/api/backups/" + backup.id() + "/file").expect(410);
        company.administrator()
                .get("/api/backups/" + UUID.randomUUID() + "/file")
                .expect(404);
    }

    private void backUp(Instant at) {
        time.inCompany(() -> nightlyBackup.night(at));
    }

    private List<String> told() {
        return company.administrator().get("/api/notices").expect(200).read("$.items[*].kind");
    }
}
