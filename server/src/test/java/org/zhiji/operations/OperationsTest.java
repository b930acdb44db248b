package org.zhiji.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiji.sql.tenant.Tables.AUDIT_ENTRY;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
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

    @Autowired
    DSLContext db;

    @Test
    void healthIsForEverybodyAndTellsNoSecrets() {
        var health = company.nobody().get("/health").expect(200);
        assertThat(health.<Map<String, Object>>read("$"))
                .containsEntry("status", "UP")
                .containsEntry("database", "UP")
                .containsOnlyKeys("status", "version", "database", "jobs");
        assertThat(health.<Integer>read("$.jobs.failing")).isZero();
    }

    @Test
    void everyJobHasANameForPeopleInBothLanguages() {
        for (var job : runs.all()) {
            for (var language : List.of(java.util.Locale.CHINESE, java.util.Locale.ENGLISH)) {
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
    void theAuditGetsAPartitionForEachMonthExceptWhereEntriesLieAlready() {
        var id = UUID.randomUUID();
        // September has entries already: those of the people who were hired.
        time.inCompany(() -> audit.record(company.id("admin"), "thing", id, AuditAction.CREATED, null, Map.of("a", 1)));
        company.administrator().post("/api/jobs/audit-partitions/run").expect(204);
        time.runDue();
        company.administrator().post("/api/jobs/audit-partitions/run").expect(204);
        time.runDue();
        time.inCompany(() -> assertThat(partitions())
                .contains("audit_entry_other", "audit_entry_2026_10", "audit_entry_2026_11", "audit_entry_2026_12")
                .doesNotContain("audit_entry_2026_09"));
        time.inCompany(() -> db.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.ID, UUID.randomUUID())
                .set(AUDIT_ENTRY.AT, Instant.parse("2026-10-31T23:59:59Z"))
                .set(AUDIT_ENTRY.ACTOR_ID, company.id("admin"))
                .set(AUDIT_ENTRY.ACTION, "UPDATED")
                .set(AUDIT_ENTRY.SUBJECT_TYPE, "thing")
                .set(AUDIT_ENTRY.SUBJECT_ID, id)
                .set(AUDIT_ENTRY.CHANGES, org.jooq.JSONB.valueOf("{}"))
                .execute());
        time.inCompany(() -> assertThat(db.fetchCount(org.jooq.impl.DSL.table("audit_entry_2026_10")))
                .isEqualTo(1));
        var all = company.administrator().get("/api/audit?subjectId=" + id).expect(200);
        assertThat(all.<List<String>>read("$.items[*].action")).containsExactly("UPDATED", "CREATED");
        assertThat(company.administrator()
                        .get("/api/audit?subjectId=" + id + "&to=2026-09-30")
                        .expect(200)
                        .<List<String>>read("$.items[*].action"))
                .containsExactly("CREATED");
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

    private List<String> partitions() {
        return db.fetch("SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'audit_entry'::regclass")
                .map(row -> row.get(0, String.class));
    }
}
