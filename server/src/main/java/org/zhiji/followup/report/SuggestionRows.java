package org.zhiji.followup.report;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_RECORD;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.platform.web.Count;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;

/** What customers suggested in the calls of the period (block L), the latest first. */
@Repository
class SuggestionRows {

    private final DSLContext db;

    SuggestionRows(DSLContext db) {
        this.db = db;
    }

    record ReportSuggestionRow(Instant at, UUID recordId, String suggestion, UUID customerId, String customerName) {}

    Page<ReportSuggestionRow> of(DueCalls calls, @Nullable Cursor after, int size) {
        var condition = calls.condition().and(calls.successful()).and(FOLLOW_UP_RECORD.SUGGESTION.isNotNull());
        var rows = db.select(
                        FOLLOW_UP_RECORD.AT,
                        FOLLOW_UP_RECORD.ID,
                        FOLLOW_UP_RECORD.SUGGESTION,
                        CUSTOMER.ID,
                        CUSTOMER.NAME)
                .from(DueCalls.RECORDS)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID))
                .where(
                        condition,
                        after == null
                                ? noCondition()
                                : row(FOLLOW_UP_RECORD.AT, FOLLOW_UP_RECORD.ID).lt(after.instant(0), after.id(1)))
                .orderBy(FOLLOW_UP_RECORD.AT.desc(), FOLLOW_UP_RECORD.ID.desc())
                .limit(size + 1)
                .fetch(mapping(ReportSuggestionRow::new));
        return Page.of(
                rows,
                size,
                last -> Cursor.of(last.at(), last.recordId()),
                after == null ? Count.of(db, DueCalls.RECORDS, condition) : null);
    }
}
