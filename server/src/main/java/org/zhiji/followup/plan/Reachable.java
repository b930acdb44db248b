package org.zhiji.followup.plan;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.regexpReplaceAll;
import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.CONTACT_POINT;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import org.jooq.Condition;
import org.jooq.Field;
import org.zhiji.customer.ContactType;

/** Whether there is a number at all that is not known to be wrong. */
final class Reachable {

    private Reachable() {}

    static Condition byTelephone() {
        return exists(selectOne()
                .from(CONTACT_POINT)
                .where(
                        CONTACT_POINT.CUSTOMER_ID.eq(CUSTOMER.ID),
                        CONTACT_POINT.TYPE.in(ContactType.telephones()),
                        CONTACT_POINT.VALIDITY.ne("INVALID")));
    }

    /** A number written on the order, unless the customer's own data say that it leads nowhere. */
    static Condition under(Field<String> written) {
        return written.ne("")
                .and(notExists(selectOne()
                        .from(CONTACT_POINT)
                        .where(
                                CONTACT_POINT.CUSTOMER_ID.eq(CUSTOMER.ID),
                                CONTACT_POINT.NORMALIZED.eq(regexpReplaceAll(written, "[^0-9]", "")),
                                CONTACT_POINT.VALIDITY.eq("INVALID"))));
    }
}
