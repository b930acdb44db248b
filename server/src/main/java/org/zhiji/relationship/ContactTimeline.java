package org.zhiji.relationship;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CONTACT_INTELLIGENCE;
import static zhiji.sql.tenant.Tables.CONTACT_MADE;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.time.Instant;
import java.util.UUID;
import org.jooq.Record8;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;
import org.zhiji.customer.TimelineSource;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;

/** Contacts made, on the customer's time line; the status tells the channel, whether both spoke, and the functions. */
@Component
class ContactTimeline implements TimelineSource {

    @Override
    public Select<Record8<Instant, String, String, UUID, String, String, String, UUID>> entries(
            Actor actor, UUID customerId) {
        var status = field(
                "concat_ws(' ', {0}, case when {1} then 'TWO_WAY' else 'ONE_WAY' end, array_to_string({2}, ' '))",
                String.class, CONTACT_MADE.CHANNEL, CONTACT_MADE.TWO_WAY, CONTACT_MADE.FUNCTIONS);
        var learnt = field(select(CONTACT_INTELLIGENCE.TEXT)
                .from(CONTACT_INTELLIGENCE)
                .where(CONTACT_INTELLIGENCE.CONTACT_ID.eq(CONTACT_MADE.ID))
                .orderBy(CONTACT_INTELLIGENCE.POSITION)
                .limit(1));
        return TimelineSource.entry(
                        CONTACT_MADE.AT,
                        "CONTACT_MADE",
                        ContactAccess.SUBJECT,
                        CONTACT_MADE.ID,
                        status,
                        castNull(SQLDataType.CLOB),
                        coalesce(CONTACT_MADE.CONTENT, CONTACT_MADE.CUSTOMER_PROBLEM, learnt),
                        CONTACT_MADE.EMPLOYEE_ID)
                .from(CONTACT_MADE)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(CONTACT_MADE.CUSTOMER_ID))
                .where(
                        CONTACT_MADE.CUSTOMER_ID.eq(customerId),
                        ContactAccess.visible(actor),
                        // The customer's page is for everybody who sees the customer; what was spoken is not.
                        condition(actor.may(Right.RELATIONSHIP_VIEW)));
    }
}
