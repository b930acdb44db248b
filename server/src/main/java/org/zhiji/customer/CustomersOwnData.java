package org.zhiji.customer;

import static org.jooq.impl.DSL.field;
import static zhiji.sql.tenant.Tables.CONSENT_RECORD;
import static zhiji.sql.tenant.Tables.CONTACT_PERSON;
import static zhiji.sql.tenant.Tables.CONTACT_POINT;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.DO_NOT_CONTACT;
import static zhiji.sql.tenant.Tables.DUPLICATE_PAIR;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;

/** Name, numbers, addresses, what the person agreed to and all that was written down about him. */
@Component
@Order(0)
class CustomersOwnData implements PersonalData {

    /** Stands where a text may not be empty. */
    static final String ERASED_NAME = "已删除客户";

    /** What the figures are made of, and what says nothing about a person. */
    private static final Set<Field<?>> KEPT = Set.of(
            CUSTOMER.ID,
            CUSTOMER.CUSTOMER_NO,
            CUSTOMER.TYPE,
            CUSTOMER.KIND,
            CUSTOMER.CATEGORY,
            CUSTOMER.SOURCE,
            CUSTOMER.DEPARTMENT_ID,
            CUSTOMER.LIFECYCLE_STAGE,
            CUSTOMER.LAST_CONTACT_AT,
            CUSTOMER.LAST_SERVICE_AT,
            CUSTOMER.CREATED_AT,
            CUSTOMER.CREATED_BY,
            CUSTOMER.UPDATED_AT,
            CUSTOMER.UPDATED_BY,
            CUSTOMER.DELETED_AT,
            CUSTOMER.DELETED_BY);

    private final DSLContext db;

    CustomersOwnData(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<DataSheet> copy(UUID customer) {
        return List.of(
                DataSheet.of(
                        "customer",
                        db.select(
                                        CUSTOMER.CUSTOMER_NO,
                                        CUSTOMER.NAME,
                                        CUSTOMER.GENDER,
                                        CUSTOMER.EMPLOYER,
                                        CUSTOMER.ADDRESS,
                                        CUSTOMER.EXTERNAL_NO,
                                        CUSTOMER.BIRTH_YEAR,
                                        CUSTOMER.BIRTH_MONTH,
                                        CUSTOMER.BIRTH_DAY,
                                        CUSTOMER.EDUCATION,
                                        CUSTOMER.ETHNIC_GROUP,
                                        CUSTOMER.OCCUPATION,
                                        CUSTOMER.HOBBIES,
                                        CUSTOMER.PREFERENCES,
                                        CUSTOMER.TABOOS,
                                        CUSTOMER.NOTE,
                                        CUSTOMER.CREATED_AT,
                                        CUSTOMER.LAST_CONTACT_AT,
                                        CUSTOMER.LAST_SERVICE_AT)
                                .from(CUSTOMER)
                                .where(CUSTOMER.ID.eq(customer))
                                .fetch()),
                DataSheet.of(
                        "contacts",
                        db.select(CONTACT_POINT.TYPE, CONTACT_POINT.VALUE, CONTACT_POINT.VALIDITY)
                                .from(CONTACT_POINT)
                                .where(CONTACT_POINT.CUSTOMER_ID.eq(customer))
                                .orderBy(CONTACT_POINT.ID)
                                .fetch()),
                DataSheet.of(
                        "consents",
                        db.select(
                                        CONSENT_RECORD.AT,
                                        CONSENT_RECORD.PURPOSE,
                                        CONSENT_RECORD.CHANNEL,
                                        CONSENT_RECORD.STATUS,
                                        CONSENT_RECORD.EVIDENCE)
                                .from(CONSENT_RECORD)
                                .where(CONSENT_RECORD.CUSTOMER_ID.eq(customer))
                                .orderBy(CONSENT_RECORD.AT, CONSENT_RECORD.ID)
                                .fetch()));
    }

    /** That somebody agreed, and when, is kept: it proves that calls of that time were right. */
    @Override
    public List<Erased> erase(Actor actor, UUID customer, Instant now) {
        db.deleteFrom(CONTACT_POINT)
                .where(CONTACT_POINT.CUSTOMER_ID.eq(customer))
                .execute();
        db.deleteFrom(CONTACT_PERSON)
                .where(CONTACT_PERSON.CUSTOMER_ID.eq(customer))
                .execute();
        db.deleteFrom(DUPLICATE_PAIR)
                .where(DUPLICATE_PAIR.ONE_ID.eq(customer).or(DUPLICATE_PAIR.OTHER_ID.eq(customer)))
                .execute();
        db.update(CONSENT_RECORD)
                .set(CONSENT_RECORD.EVIDENCE, ERASED_TEXT)
                .where(CONSENT_RECORD.CUSTOMER_ID.eq(customer))
                .execute();
        db.update(DO_NOT_CONTACT)
                .setNull(DO_NOT_CONTACT.REASON)
                .where(DO_NOT_CONTACT.CUSTOMER_ID.eq(customer))
                .execute();
        wipeRow(actor, customer, now);
        return List.of(new Erased(CustomerBin.CUSTOMERS.subject(), List.of(customer)));
    }

    private void wipeRow(Actor actor, UUID customer, Instant now) {
        var row = db.newRecord(CUSTOMER);
        for (var field : CUSTOMER.fields()) {
            if (!KEPT.contains(field) && field.getDataType().nullable()) {
                row.set(field, null);
            }
        }
        row.setName(ERASED_NAME);
        row.setPinyin("");
        row.setGender("UNKNOWN");
        row.setStatus("ERASED");
        row.setUpdatedAt(now);
        row.setUpdatedBy(actor.employeeId());
        db.update(CUSTOMER)
                .set(row)
                .set(CUSTOMER.VERSION, CUSTOMER.VERSION.plus(1))
                .set(Map.of(CUSTOMER.SEARCH, field("''::tsvector")))
                .where(CUSTOMER.ID.eq(customer))
                .execute();
    }
}
