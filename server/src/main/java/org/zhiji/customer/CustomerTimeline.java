package org.zhiji.customer;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;
import static zhiji.sql.tenant.Tables.CONSENT_RECORD;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.DO_NOT_CONTACT;

import java.time.Instant;
import java.util.UUID;
import org.jooq.Record8;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;

/** What the customer room itself has to tell: first met, consents, requests to be left alone. */
@Component
class CustomerTimeline implements TimelineSource {

    @Override
    public Select<Record8<Instant, String, String, UUID, String, String, String, UUID>> entries(
            Actor actor, UUID customerId) {
        var met = TimelineSource.entry(
                        CUSTOMER.CREATED_AT,
                        "CUSTOMER_ENTERED",
                        "customer",
                        CUSTOMER.ID,
                        inline((String) null),
                        CUSTOMER.CUSTOMER_NO,
                        inline((String) null),
                        CUSTOMER.CREATED_BY)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(val(customerId)));
        var consents = TimelineSource.entry(
                        CONSENT_RECORD.AT,
                        "CONSENT",
                        "consent",
                        CONSENT_RECORD.ID,
                        CONSENT_RECORD.STATUS,
                        CONSENT_RECORD.PURPOSE.concat("/").concat(CONSENT_RECORD.CHANNEL),
                        CONSENT_RECORD.EVIDENCE,
                        CONSENT_RECORD.OPERATOR_ID)
                .from(CONSENT_RECORD)
                .where(CONSENT_RECORD.CUSTOMER_ID.eq(val(customerId)));
        var blocks = TimelineSource.entry(
                        DO_NOT_CONTACT.FROM_AT,
                        "DO_NOT_CONTACT",
                        "do-not-contact",
                        DO_NOT_CONTACT.ID,
                        DO_NOT_CONTACT.CHANNEL,
                        inline((String) null),
                        DO_NOT_CONTACT.REASON,
                        DO_NOT_CONTACT.CREATED_BY)
                .from(DO_NOT_CONTACT)
                .where(DO_NOT_CONTACT.CUSTOMER_ID.eq(val(customerId)));
        return met.unionAll(consents).unionAll(blocks);
    }
}
