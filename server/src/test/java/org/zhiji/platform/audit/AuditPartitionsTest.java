package org.zhiji.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiji.sql.tenant.Tables.AUDIT_ENTRY;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.TestTime;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class AuditPartitionsTest {

    @Autowired
    AuditPartitions partitions;

    @Autowired
    TestTime time;

    @Autowired
    DSLContext db;

    @Test
    void eachMonthGetsAPartitionExceptWhereEntriesLieAlready() {
        time.inCompany(() -> {
            enter("2026-10-05T00:00:00Z");
            partitions.run(time.now());
            partitions.run(time.now());
            enter("2026-09-01T00:00:00Z");
            enter("2026-11-30T23:59:59Z");
            assertThat(rows("audit_entry_2026_09")).isEqualTo(1);
            assertThat(rows("audit_entry_2026_11")).isEqualTo(1);
            assertThat(rows("audit_entry_2026_12")).isZero();
            assertThat(rows("audit_entry_other")).isEqualTo(1);
            assertThat(db.fetchCount(AUDIT_ENTRY)).isEqualTo(3);
            assertThat(db.fetchValue("SELECT to_regclass('audit_entry_2026_10')"))
                    .as("October's entries stay where they are")
                    .isNull();
        });
    }

    private void enter(String at) {
        db.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.ID, UUID.randomUUID())
                .set(AUDIT_ENTRY.AT, Instant.parse(at))
                .set(AUDIT_ENTRY.ACTOR_ID, AuditLog.SYSTEM)
                .set(AUDIT_ENTRY.ACTION, "UPDATED")
                .set(AUDIT_ENTRY.SUBJECT_TYPE, "thing")
                .set(AUDIT_ENTRY.SUBJECT_ID, UUID.randomUUID())
                .set(AUDIT_ENTRY.CHANGES, JSONB.valueOf("{}"))
                .execute();
    }

    private int rows(String partition) {
        return db.fetchCount(DSL.table(DSL.name(partition)));
    }
}
