package org.zhiji.complaint;

import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.COMPLAINT;
import static zhiji.sql.tenant.Tables.COMPLAINT_COMPENSATION;
import static zhiji.sql.tenant.Tables.COMPLAINT_EVENT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhiji.customer.PersonalData;
import org.zhiji.identity.Actor;

/** Kind, times and causes of a complaint stay in the figures; what was said does not. */
@Component
@Order(4)
class ComplaintsOfErasedCustomers implements PersonalData {

    private final DSLContext db;

    ComplaintsOfErasedCustomers(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<DataSheet> copy(UUID customer) {
        return List.of(DataSheet.of(
                "complaints",
                db.select(
                                COMPLAINT.COMPLAINT_NO,
                                COMPLAINT.REGISTERED_AT,
                                COMPLAINT.CATEGORY,
                                COMPLAINT.DESCRIPTION,
                                COMPLAINT.CUSTOMER_DEMAND,
                                COMPLAINT.REPLIED_AT,
                                COMPLAINT.REPLY_CONTENT,
                                COMPLAINT.SOLUTION,
                                COMPLAINT.COMPENSATION,
                                COMPLAINT.STATUS)
                        .from(COMPLAINT)
                        .where(COMPLAINT.CUSTOMER_ID.eq(customer))
                        .orderBy(COMPLAINT.ID)
                        .fetch()));
    }

    @Override
    public List<Erased> erase(Actor actor, UUID customer, Instant now) {
        if (db.fetchExists(
                COMPLAINT, COMPLAINT.CUSTOMER_ID.eq(customer), COMPLAINT.STATUS.ne(ComplaintStatus.CLOSED.name()))) {
            throw ComplaintProblem.OPEN_BEFORE_ERASURE.problem();
        }
        db.update(COMPLAINT_EVENT)
                .setNull(COMPLAINT_EVENT.TEXT)
                .set(COMPLAINT_EVENT.DETAILS, JSONB.valueOf("{}"))
                .where(COMPLAINT_EVENT.COMPLAINT_ID.in(
                        select(COMPLAINT.ID).from(COMPLAINT).where(COMPLAINT.CUSTOMER_ID.eq(customer))))
                .execute();
        db.update(COMPLAINT_COMPENSATION)
                .set(COMPLAINT_COMPENSATION.NOTE, ERASED_TEXT)
                .where(COMPLAINT_COMPENSATION.COMPLAINT_ID.in(
                        select(COMPLAINT.ID).from(COMPLAINT).where(COMPLAINT.CUSTOMER_ID.eq(customer))))
                .execute();
        var ids = db.update(COMPLAINT)
                .set(COMPLAINT.DESCRIPTION, ERASED_TEXT)
                .set(Map.of(COMPLAINT.SEARCH, DSL.field("''::tsvector")))
                .setNull(COMPLAINT.CUSTOMER_DEMAND)
                .setNull(COMPLAINT.CALL_BACK_PHONE)
                .setNull(COMPLAINT.INVESTIGATION)
                .setNull(COMPLAINT.SOLUTION)
                .setNull(COMPLAINT.COMPENSATION)
                .setNull(COMPLAINT.REPLY_CONTENT)
                .setNull(COMPLAINT.CLOSING_NOTE)
                .where(COMPLAINT.CUSTOMER_ID.eq(customer))
                .returning(COMPLAINT.ID)
                .fetch(COMPLAINT.ID);
        return List.of(new Erased(ComplaintNotices.SUBJECT, ids));
    }
}
