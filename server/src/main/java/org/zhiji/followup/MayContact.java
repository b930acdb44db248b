package org.zhiji.followup;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static zhiji.sql.tenant.Tables.CADENCE_RULE;
import static zhiji.sql.tenant.Tables.CONSENT_RECORD;
import static zhiji.sql.tenant.Tables.DO_NOT_CONTACT;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;
import org.zhiji.customer.ConsentPurpose;
import org.zhiji.customer.ConsentStatus;
import org.zhiji.customer.ContactChannel;

/**
 * Whether the customer of a row of {@code follow_up_task} may be contacted as the task wants it: by its channel, for its
 * purpose. Who gave up the telephone may still be written to, and the other way round.
 */
final class MayContact {

    private static final String SERVICE = ConsentPurpose.SERVICE_FOLLOW_UP.name();
    private static final String ANY = ContactChannel.ANY.name();

    private MayContact() {}

    /** What the personal data is used for, as consent names it. */
    static Field<String> purpose() {
        return coalesce(
                field(select(CADENCE_RULE.PURPOSE)
                        .from(CADENCE_RULE)
                        .where(CADENCE_RULE.ID.eq(FOLLOW_UP_TASK.RULE_ID))),
                inline(SERVICE));
    }

    static Condition asPlanned(Instant now) {
        return MayCall.active().and(undisturbed(now)).and(agreed());
    }

    private static Condition undisturbed(Instant now) {
        return notExists(selectOne()
                .from(DO_NOT_CONTACT)
                .where(
                        DO_NOT_CONTACT.CUSTOMER_ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID),
                        DO_NOT_CONTACT.CHANNEL.in(FOLLOW_UP_TASK.CHANNEL, inline(ANY)),
                        DO_NOT_CONTACT.FROM_AT.le(now),
                        DO_NOT_CONTACT.UNTIL.isNull().or(DO_NOT_CONTACT.UNTIL.gt(now))));
    }

    /** For the service somebody had it is enough that he did not say no; to be addressed with offers he must have said yes. */
    private static Condition agreed() {
        var granted = inline(ConsentStatus.GRANTED.name());
        var latest = select(CONSENT_RECORD.STATUS)
                .from(CONSENT_RECORD)
                .where(
                        CONSENT_RECORD.CUSTOMER_ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID),
                        CONSENT_RECORD.PURPOSE.eq(purpose()),
                        CONSENT_RECORD.CHANNEL.in(FOLLOW_UP_TASK.CHANNEL, inline(ANY)))
                .orderBy(CONSENT_RECORD.AT.desc(), CONSENT_RECORD.ID.desc())
                .limit(inline(1));
        var unasked = when(purpose().eq(inline(SERVICE)), granted).otherwise(inline(ConsentStatus.REFUSED.name()));
        return coalesce(field(latest), unasked).eq(granted);
    }
}
