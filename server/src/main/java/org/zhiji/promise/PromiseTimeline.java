package org.zhiji.promise;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.condition;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.PROMISE;

import java.time.Instant;
import java.util.UUID;
import org.jooq.Record8;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.zhiji.customer.TimelineSource;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;

/** Promises on the customer's time line, under the day on which they were given. */
@Component
class PromiseTimeline implements TimelineSource {

    @Override
    public Select<Record8<Instant, String, String, UUID, String, String, String, UUID>> entries(
            Actor actor, UUID customerId) {
        return TimelineSource.entry(
                        PROMISE.GIVEN_AT,
                        "PROMISE",
                        PromiseAccess.SUBJECT,
                        PROMISE.ID,
                        PROMISE.STATUS,
                        castNull(SQLDataType.CLOB),
                        PROMISE.TEXT,
                        PROMISE.OWNER_ID)
                .from(PROMISE)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(PROMISE.CUSTOMER_ID))
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(PROMISE.OWNER_ID))
                .where(
                        PROMISE.CUSTOMER_ID.eq(customerId),
                        PromiseAccess.visible(actor),
                        condition(actor.may(Right.RELATIONSHIP_VIEW)));
    }
}
