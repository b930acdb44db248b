package org.zhiji.complaint;

import static org.jooq.Records.mapping;
import static zhiji.sql.tenant.Tables.COMPLAINT;
import static zhiji.sql.tenant.Tables.COMPLAINT_COMPENSATION;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Compensations in and out. */
@Repository
class CompensationRepository {

    private final DSLContext db;

    CompensationRepository(DSLContext db) {
        this.db = db;
    }

    /** What is known of the complaint where somebody decides. */
    record About(
            UUID compensationId,
            String complaintNo,
            String customer,
            Severity severity,
            ComplaintCategory category,
            String description,
            @Nullable String demand) {}

    void insert(Compensation compensation) {
        db.insertInto(COMPLAINT_COMPENSATION)
                .set(COMPLAINT_COMPENSATION.ID, compensation.id())
                .set(COMPLAINT_COMPENSATION.COMPLAINT_ID, compensation.complaintId())
                .set(COMPLAINT_COMPENSATION.KIND, compensation.kind())
                .set(COMPLAINT_COMPENSATION.AMOUNT, compensation.amount())
                .set(COMPLAINT_COMPENSATION.NOTE, compensation.note())
                .set(COMPLAINT_COMPENSATION.STATUS, compensation.status().name())
                .set(COMPLAINT_COMPENSATION.ASKED_BY, compensation.askedBy())
                .set(COMPLAINT_COMPENSATION.ASKED_AT, compensation.askedAt())
                .execute();
    }

    void sentIn(UUID id, UUID request) {
        db.update(COMPLAINT_COMPENSATION)
                .set(COMPLAINT_COMPENSATION.REQUEST_ID, request)
                .where(COMPLAINT_COMPENSATION.ID.eq(id))
                .execute();
    }

    void decided(UUID id, CompensationStatus status, Instant now) {
        db.update(COMPLAINT_COMPENSATION)
                .set(COMPLAINT_COMPENSATION.STATUS, status.name())
                .set(
                        COMPLAINT_COMPENSATION.DECIDED_AT,
                        status == CompensationStatus.ASKED ? DSL.castNull(Instant.class) : DSL.val(now))
                .where(COMPLAINT_COMPENSATION.ID.eq(id))
                .execute();
    }

    Compensation get(UUID id) {
        return select(COMPLAINT_COMPENSATION.ID.eq(id)).getFirst();
    }

    List<Compensation> of(UUID complaint) {
        return select(COMPLAINT_COMPENSATION.COMPLAINT_ID.eq(complaint));
    }

    List<About> about(Collection<UUID> ids) {
        return db.select(
                        COMPLAINT_COMPENSATION.ID,
                        COMPLAINT.COMPLAINT_NO,
                        CUSTOMER.NAME,
                        COMPLAINT.SEVERITY.convertFrom(Severity::valueOf),
                        COMPLAINT.CATEGORY.convertFrom(ComplaintCategory::valueOf),
                        COMPLAINT.DESCRIPTION,
                        COMPLAINT.CUSTOMER_DEMAND)
                .from(COMPLAINT_COMPENSATION)
                .join(COMPLAINT)
                .on(COMPLAINT.ID.eq(COMPLAINT_COMPENSATION.COMPLAINT_ID))
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(COMPLAINT.CUSTOMER_ID))
                .where(COMPLAINT_COMPENSATION.ID.in(ids))
                .fetch(mapping(About::new));
    }

    private List<Compensation> select(Condition which) {
        return db.select(
                        COMPLAINT_COMPENSATION.ID,
                        COMPLAINT_COMPENSATION.COMPLAINT_ID,
                        COMPLAINT_COMPENSATION.KIND,
                        COMPLAINT_COMPENSATION.AMOUNT,
                        COMPLAINT_COMPENSATION.NOTE,
                        COMPLAINT_COMPENSATION.STATUS.convertFrom(CompensationStatus::valueOf),
                        COMPLAINT_COMPENSATION.REQUEST_ID,
                        COMPLAINT_COMPENSATION.ASKED_BY,
                        COMPLAINT_COMPENSATION.ASKED_AT)
                .from(COMPLAINT_COMPENSATION)
                .where(which)
                .orderBy(COMPLAINT_COMPENSATION.ASKED_AT, COMPLAINT_COMPENSATION.ID)
                .fetch(mapping(Compensation::new));
    }
}
