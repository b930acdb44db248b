package org.zhiji.followup.incoming;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static zhiji.sql.tenant.Tables.INCOMING_CALL;

import java.time.Instant;
import java.util.UUID;
import org.jooq.Record10;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.zhiji.customer.ContactSource;

/** Customers who rang us and were spoken with, then or when we rang back. */
@Component
class IncomingContacts implements ContactSource {

    @Override
    public Select<Record10<UUID, String, UUID, UUID, UUID, Instant, String, String[], Boolean, String>> contacts(
            Which which) {
        var by = coalesce(INCOMING_CALL.RETURNED_BY, INCOMING_CALL.EMPLOYEE_ID);
        var at = coalesce(INCOMING_CALL.RETURNED_AT, INCOMING_CALL.ANSWERED_AT, INCOMING_CALL.AT);
        return ContactSource.contact(
                        INCOMING_CALL.ID,
                        "INCOMING_CALL",
                        INCOMING_CALL.CUSTOMER_ID,
                        castNull(SQLDataType.UUID),
                        by,
                        at,
                        inline("PHONE"),
                        field("array['SERVICE']::text[]", SQLDataType.CLOB.array()),
                        inline(true),
                        castNull(SQLDataType.CLOB))
                .from(INCOMING_CALL)
                .where(
                        which.of(INCOMING_CALL.CUSTOMER_ID, by, at),
                        INCOMING_CALL.CUSTOMER_ID.isNotNull(),
                        INCOMING_CALL.STATUS.in(
                                inline(CallStatus.ANSWERED.name()), inline(CallStatus.RETURNED.name())));
    }
}
