package org.zhiji.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.job.JobRuns;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class OperationsTest {

    @Autowired
    Company company;

    @Autowired
    TestTime time;

    @Autowired
    AuditLog audit;

    @Autowired
    JobRuns runs;

    @Autowired
    MessageSource messages;

    @BeforeAll
    void jobsRun() {
        time.withDailyJobs();
    }

    @Test
    void healthIsForEverybodyAndTellsNoSecrets() {
        var health = company.nobody().get("/health").expect(200);
        assertThat(health.<Map<String, Object>>read("$"))
                .containsEntry("status", "UP")
                .containsEntry("database", "UP")
                .containsOnlyKeys("status", "version", "database", "jobs");
        assertThat(health.<Integer>read("$.jobs.failing")).isZero();
        assertThat(health.<String>read("$.version")).matches("\\d+\\.\\d+.*");
    }

    @Test
    void everyJobHasANameForPeopleInBothLanguages() {
        for (var job : runs.all()) {
            for (var language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                assertThat(messages.getMessage("job." + job.name(), null, "", language))
                        .as("add job.%s to the messages of its room (%s)", job.name(), language)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void aDailyJobRunsWhenTheAdministratorWantsIt() {
        company.crAdvisor().post("/api/jobs/audit-partitions/run").expect(403);
        company.administrator().post("/api/jobs/audit-partitions/run").expect(204);
        time.runDue();
        List<Map<String, Object>> job =
                company.administrator().get("/api/jobs").expect(200).read("$[?(@.name == 'audit-partitions')]");
        assertThat(job.getFirst())
                .containsEntry("title", "为操作记录准备新的月份")
                .containsEntry("lastSuccessAt", "2026-09-07T00:30:00Z")
                .containsEntry("consecutiveFailures", 0);
        company.administrator().post("/api/jobs/no-such-job/run").expect(404);
    }

    @Test
    void theAuditIsReadByDayLatestFirst() {
        var id = UUID.randomUUID();
        time.inCompany(() -> audit.record(company.id("admin"), "thing", id, AuditAction.CREATED, null, Map.of("a", 1)));
        time.inCompany(() ->
                audit.record(company.id("admin"), "thing", id, AuditAction.UPDATED, Map.of("a", 1), Map.of("a", 2)));
        var all = company.administrator()
                .get("/api/audit?from=2026-09-07&to=2026-09-07&subjectId=" + id)
                .expect(200);
        assertThat(all.<List<String>>read("$.items[*].action")).containsExactly("UPDATED", "CREATED");
        assertThat(all.<Integer>read("$.items[0].changes[0].after")).isEqualTo(2);
        var first =
                company.administrator().get("/api/audit?size=1&subjectId=" + id).expect(200);
        var second = company.administrator()
                .get("/api/audit?size=1&subjectId=" + id + "&after=" + first.read("$.next"))
                .expect(200);
        assertThat(second.<List<String>>read("$.items[*].action")).containsExactly("CREATED");
        assertThat(company.administrator()
                        .get("/api/audit?to=2026-09-06&subjectId=" + id)
                        .expect(200)
                        .<List<String>>read("$.items[*].action"))
                .isEmpty();
    }

    @Test
    void theAuditMasksWhatIsPersonalAlsoInsideOfLists() {
        var id = UUID.randomUUID();
        var after = Map.of(
                "name", "王芳",
                "plateNo", "鄂A12345",
                "contactPoints", List.of(Map.of("type", "MOBILE", "value", "13907110009")));
        time.inCompany(() -> audit.record(AuditLog.SYSTEM, "customer", id, AuditAction.CREATED, null, after));
        var entry = company.administrator()
                .get("/api/audit?subjectType=customer&subjectId=" + id)
                .expect(200);
        assertThat(entry.body()).doesNotContain("13907110009", "鄂A12345").contains("王芳", "139****0009");
        assertThat(entry.<String>read("$.items[0].employeeName")).isEqualTo("系统");
    }
}
