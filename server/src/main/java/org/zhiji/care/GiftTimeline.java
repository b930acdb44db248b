package org.zhiji.care;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.GIFT;

import java.time.Instant;
import java.util.UUID;
import org.jooq.Record8;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.zhiji.customer.TimelineSource;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;

/** Gifts on the customer's time line. */
@Component
class GiftTimeline implements TimelineSource {

    @Override
    public Select<Record8<Instant, String, String, UUID, String, String, String, UUID>> entries(
            Actor actor, UUID customerId) {
        return TimelineSource.entry(
                        GIFT.CREATED_AT,
                        "GIFT",
                        GiftAccess.SUBJECT,
                        GIFT.ID,
                        GIFT.STATUS,
                        castNull(SQLDataType.CLOB),
                        concat(GIFT.ITEM, inline(" · "), GIFT.OCCASION),
                        GIFT.GIVER_ID)
                .from(GIFT)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(GIFT.CUSTOMER_ID))
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(GIFT.GIVER_ID))
                .where(
                        GIFT.CUSTOMER_ID.eq(customerId),
                        GiftAccess.visible(actor),
                        condition(actor.may(Right.RELATIONSHIP_VIEW)));
    }
}
