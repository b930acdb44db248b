package org.zhiji.approval;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import zhiji.sql.tenant.tables.Employee;

/**
 * Who decides for somebody who is not at work, or never signs in: the stand-in, or without one at work the superior. Looked up at the moment,
 * so that it holds for what had been waiting before.
 */
@Component
class StandIns {

    private static final String AT_WORK = "ACTIVE";

    private final DSLContext db;

    StandIns(DSLContext db) {
        this.db = db;
    }

    /** Null while the approver is at work, or where nobody stands in. */
    static Field<UUID> of(Field<UUID> approver, Field<UUID> applicant) {
        var absent = EMPLOYEE.as("absent");
        var delegate = EMPLOYEE.as("delegate");
        return field(select(coalesce(delegate.ID, absent.SUPERIOR_ID))
                .from(absent)
                .leftJoin(delegate)
                .on(delegate.ID.eq(absent.DELEGATE_ID), delegate.ID.ne(applicant), isThere(delegate))
                .where(absent.ID.eq(approver), not(isThere(absent))));
    }

    /** Whoever does not sign in would never see what waits. */
    private static Condition isThere(Employee person) {
        return person.STATUS.eq(AT_WORK).and(person.SIGN_IN.isTrue());
    }

    /** Whether a seat is the person's to decide; never that of the person's own request. */
    static Condition decides(UUID person, Field<UUID> approver, Field<UUID> applicant) {
        return applicant
                .ne(person)
                .and(approver.eq(person).or(of(approver, applicant).eq(person)));
    }

    /** Those of the approvers for whom the person decides. */
    Set<UUID> seatsOf(UUID person, Collection<UUID> approvers, UUID applicant) {
        return new HashSet<>(db.select(EMPLOYEE.ID)
                .from(EMPLOYEE)
                .where(EMPLOYEE.ID.in(approvers), decides(person, EMPLOYEE.ID, val(applicant)))
                .fetch(EMPLOYEE.ID));
    }

    /** By approver, of those who are not at work. */
    Map<UUID, UUID> of(Collection<UUID> approvers, UUID applicant) {
        var standIn = of(EMPLOYEE.ID, val(applicant));
        return db.select(EMPLOYEE.ID, standIn)
                .from(EMPLOYEE)
                .where(EMPLOYEE.ID.in(approvers), standIn.isNotNull(), standIn.ne(applicant))
                .fetchMap(EMPLOYEE.ID, standIn);
    }
}
