package org.zhiji.followup.incoming;

import static org.jooq.impl.DSL.castNull;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.INCOMING_CALL;

import java.time.Instant;
import java.util.UUID;
import org.jooq.Record8;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CustomerReach;
import org.zhiji.customer.TimelineSource;
import org.zhiji.identity.Actor;

/** Calls that came in, on the customer's time line. */
@Component
class IncomingTimeline implements TimelineSource {

    @Override
    public Select<Record8<Instant, String, String, UUID, String, String, String, UUID>> entries(
            Actor actor, UUID customerId) {
        return TimelineSource.entry(
                        INCOMING_CALL.AT,
                        "INCOMING_CALL",
                        "incoming-call",
                        INCOMING_CALL.ID,
                        INCOMING_CALL.STATUS,
                        castNull(SQLDataType.CLOB),
                        INCOMING_CALL.NOTE,
                        INCOMING_CALL.EMPLOYEE_ID)
                .from(INCOMING_CALL)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(INCOMING_CALL.CUSTOMER_ID))
                .where(
                        INCOMING_CALL.CUSTOMER_ID.eq(customerId),
                        INCOMING_CALL.STATUS.ne(CallStatus.RINGING.name()),
                        CustomerReach.mayView(actor));
    }
}
