package org.zhiji.complaint;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.COMPLAINT;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.zhiji.customer.OverviewPart;
import org.zhiji.identity.Actor;

/** A customer's complaints on the customer's page, the open ones first. */
@Component
class ComplaintOverview implements OverviewPart {

    private static final int MOST = 20;

    @Override
    public String name() {
        return "complaints";
    }

    @Override
    public Field<? extends List<?>> rows(Actor actor, Field<UUID> customerId) {
        return multiset(select(
                                COMPLAINT.ID,
                                COMPLAINT.COMPLAINT_NO,
                                COMPLAINT.STATUS.convertFrom(ComplaintStatus::valueOf),
                                COMPLAINT.SEVERITY.convertFrom(Severity::valueOf),
                                COMPLAINT.CATEGORY.convertFrom(ComplaintCategory::valueOf),
                                COMPLAINT.DESCRIPTION,
                                COMPLAINT.REGISTERED_AT)
                        .from(COMPLAINT)
                        .where(COMPLAINT.CUSTOMER_ID.eq(customerId), ComplaintAccess.visible(actor))
                        .orderBy(COMPLAINT.STATUS.eq("CLOSED"), COMPLAINT.REGISTERED_AT.desc())
                        .limit(MOST))
                .convertFrom(rows -> rows.map(mapping(Entry::new)));
    }

    record Entry(
            UUID id,
            String complaintNo,
            ComplaintStatus status,
            Severity severity,
            ComplaintCategory category,
            String description,
            Instant registeredAt) {}
}
