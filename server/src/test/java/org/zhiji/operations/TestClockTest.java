package org.zhiji.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiji.sql.installation.Tables.SETTING;

import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class TestClockTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    DSLContext db;

    @Test
    void theClockMovesForwardRunsWhatIsDueAndIsKeptForTheNextStart() {
        time.withDailyJobs();
        var client = company.crAdvisor();
        assertThat(client.get("/api/test-clock").expect(200).<String>read("$.now"))
                .isEqualTo("2026-09-07T00:30:00Z");
        var moved = client.put("/api/test-clock", Map.of("now", "2026-09-08T03:00+08:00"))
                .expect(200);
        assertThat(moved.<String>read("$.now")).isEqualTo("2026-09-07T19:00:00Z");
        assertThat(client.get("/api/session").expect(200).<String>read("$.now")).isEqualTo("2026-09-07T19:00:00Z");
        assertThat(company.administrator()
                        .get("/api/jobs")
                        .expect(200)
                        .<java.util.List<String>>read("$[?(@.name == 'audit-partitions')].lastSuccessAt"))
                .containsExactly("2026-09-07T18:30:00Z");
        assertThat(db.select(SETTING.VALUE)
                        .from(SETTING)
                        .where(SETTING.NAME.eq("test-clock"))
                        .fetchSingle(SETTING.VALUE))
                .isEqualTo("2026-09-07T19:00:00Z");

        var refused = client.put("/api/test-clock", Map.of("now", "2026-09-07T08:30+08:00"))
                .expect(409);
        assertThat(refused.<String>read("$.detail")).contains("2026-09-08T03:00+08:00");
        client.put("/api/test-clock", Map.of("now", "morgen")).expect(422);
        company.nobody().get("/api/test-clock").expect(401);
    }
}
