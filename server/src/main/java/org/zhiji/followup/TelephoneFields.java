package org.zhiji.followup;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.regexpReplaceAll;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.CONTACT_PERSON;
import static zhiji.sql.tenant.Tables.CONTACT_POINT;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectField;
import org.zhiji.customer.ConsentPurpose;
import org.zhiji.customer.Consents;
import org.zhiji.customer.ContactChannel;
import org.zhiji.customer.ContactType;

/** The numbers of a task as a column of any statement that joins the task with its order. */
final class TelephoneFields {

    private TelephoneFields() {}

    /** @param areaCode of the branch, for landlines that were written without one */
    static SelectField<TelephoneNumbers> numbers(Field<String> areaCode, Instant now) {
        return row(
                        FOLLOW_UP_TASK.LANDLINE,
                        WORK_ORDER.FOLLOW_UP_PHONE,
                        WORK_ORDER.SENDER_PHONE,
                        contacts(),
                        FOLLOW_UP_TASK.DEAD_NUMBERS.convertFrom(Arrays::asList),
                        blocked(now),
                        areaCode)
                .mapping(TelephoneNumbers::of);
    }

    private static Field<List<TelephoneNumbers.Contact>> contacts() {
        return multiset(select(CONTACT_POINT.VALUE, CONTACT_POINT.VALIDITY.ne(inline("INVALID")))
                        .from(CONTACT_POINT)
                        .where(
                                CONTACT_POINT.CUSTOMER_ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID),
                                CONTACT_POINT.TYPE.in(ContactType.telephones()),
                                ofWhomItIsAbout())
                        .orderBy(CONTACT_POINT.PREFERRED.desc(), CONTACT_POINT.SORT))
                .convertFrom(rows -> rows.map(mapping(TelephoneNumbers.Contact::new)));
    }

    /** Where one person at the customer is meant, nobody else is to be wished a happy birthday. */
    private static Condition ofWhomItIsAbout() {
        return FOLLOW_UP_TASK
                .SUBJECT_ID
                .isNull()
                .or(CONTACT_POINT.CONTACT_PERSON_ID.eq(FOLLOW_UP_TASK.SUBJECT_ID))
                .or(notExists(selectOne().from(CONTACT_PERSON).where(CONTACT_PERSON.ID.eq(FOLLOW_UP_TASK.SUBJECT_ID))));
    }

    /** Every customer who shares one of the numbers is asked, because any of them may pick up. */
    private static Field<List<String>> blocked(Instant now) {
        var own = CONTACT_POINT.as("own_contact");
        var candidates = select(own.NORMALIZED)
                .from(own)
                .where(own.CUSTOMER_ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID))
                .unionAll(select(FOLLOW_UP_TASK.LANDLINE))
                .unionAll(select(digits(WORK_ORDER.FOLLOW_UP_PHONE)))
                .unionAll(select(digits(WORK_ORDER.SENDER_PHONE)));
        return multiset(selectDistinct(CONTACT_POINT.NORMALIZED)
                        .from(CONTACT_POINT)
                        .where(
                                CONTACT_POINT.NORMALIZED.in(candidates),
                                Consents.refused(
                                        CONTACT_POINT.CUSTOMER_ID,
                                        ConsentPurpose.SERVICE_FOLLOW_UP,
                                        ContactChannel.PHONE,
                                        now)))
                .convertFrom(rows -> rows.map(row -> row.value1()));
    }

    /** An order keeps a number as people read it. */
    private static Field<String> digits(Field<String> shown) {
        return regexpReplaceAll(shown, inline("[^0-9]"), inline(""));
    }
}
