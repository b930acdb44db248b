package org.zhiji.customer.quality;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.CONTACT_POINT;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.DEPARTMENT;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Component;
import org.zhiji.customer.ConsentPurpose;
import org.zhiji.customer.Consents;
import org.zhiji.customer.ContactChannel;
import org.zhiji.customer.CustomerReach;
import org.zhiji.customer.CustomerType;
import org.zhiji.customer.Gender;
import org.zhiji.customer.Validity;
import org.zhiji.identity.Actor;

/** Counts what is missing in the customer files, department by department, in one statement. */
@Component
class DataQuality {

    private static final int MONTHS_UNTIL_STALE = 12;

    private final DSLContext db;

    DataQuality(DSLContext db) {
        this.db = db;
    }

    List<DepartmentQuality> byDepartment(Actor actor, Instant now, ZoneId zone) {
        var unreachable = notExists(phones().and(CONTACT_POINT.VALIDITY.ne(Validity.INVALID.name())));
        var wrong = exists(phones().and(CONTACT_POINT.VALIDITY.eq(Validity.INVALID.name())));
        var nowhere = coalesce(CUSTOMER.REGION_CODE, CUSTOMER.ADDRESS, "").eq("");
        var unidentified = CUSTOMER.TYPE
                .eq(CustomerType.PERSON.name())
                .and(CUSTOMER.GENDER.eq(Gender.UNKNOWN.name()))
                .or(CUSTOMER.TYPE.eq(CustomerType.ORGANIZATION.name()).and(CUSTOMER.USCC.isNull()));
        var unowned = CUSTOMER.OWNER_ID.isNull();
        var notAsked = Consents.status(CUSTOMER.ID, ConsentPurpose.SERVICE_FOLLOW_UP, ContactChannel.PHONE)
                .isNull();
        var stale = CUSTOMER.UPDATED_AT.lt(
                now.atZone(zone).minusMonths(MONTHS_UNTIL_STALE).toInstant());
        return db.select(
                        DEPARTMENT.ID,
                        DEPARTMENT.NAME,
                        count(),
                        those(unreachable),
                        those(wrong),
                        those(nowhere),
                        those(unidentified),
                        those(unowned),
                        those(notAsked),
                        those(stale))
                .from(CUSTOMER)
                .join(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(CUSTOMER.DEPARTMENT_ID))
                .where(CUSTOMER.DELETED_AT.isNull(), CustomerReach.mayView(actor))
                .groupBy(DEPARTMENT.ID, DEPARTMENT.NAME, DEPARTMENT.PATH)
                .orderBy(DEPARTMENT.PATH)
                .fetch(row -> new DepartmentQuality(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        row.value10(),
                        DepartmentQuality.completeness(
                                row.value3(),
                                row.value4() + row.value6() + row.value7() + row.value8() + row.value9())));
    }

    private static Field<Integer> those(Condition condition) {
        return count().filterWhere(condition);
    }

    private static SelectConditionStep<?> phones() {
        return selectOne()
                .from(CONTACT_POINT)
                .where(
                        CONTACT_POINT.CUSTOMER_ID.eq(CUSTOMER.ID),
                        CONTACT_POINT.TYPE.in("MOBILE", "LANDLINE", "SERVICE_NUMBER"));
    }
}
