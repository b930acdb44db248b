package org.zhiji.followup;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CONSENT_RECORD;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.time.Instant;
import org.jooq.Condition;
import org.zhiji.customer.Consents;
import org.zhiji.customer.ContactChannel;

/** Whether a row of {@code customer} may be telephoned about the service he had. */
public final class MayCall {

    private MayCall() {}

    public static Condition at(Instant now) {
        return active().and(undisturbed(now)).and(notRefused());
    }

    public static Condition active() {
        return CUSTOMER.DELETED_AT.isNull().and(CUSTOMER.STATUS.eq("ACTIVE"));
    }

    public static Condition undisturbed(Instant now) {
        return Consents.undisturbed(CUSTOMER.ID, ContactChannel.PHONE, now);
    }

    public static Condition notRefused() {
        var latest = select(CONSENT_RECORD.STATUS)
                .from(CONSENT_RECORD)
                .where(
                        CONSENT_RECORD.CUSTOMER_ID.eq(CUSTOMER.ID),
                        CONSENT_RECORD.PURPOSE.eq("SERVICE_FOLLOW_UP"),
                        CONSENT_RECORD.CHANNEL.in("PHONE", "ANY"))
                .orderBy(CONSENT_RECORD.AT.desc(), CONSENT_RECORD.ID.desc())
                .limit(1);
        return coalesce(field(latest), inline("GRANTED")).eq(inline("GRANTED"));
    }
}
