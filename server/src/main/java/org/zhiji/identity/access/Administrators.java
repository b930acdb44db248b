package org.zhiji.identity.access;

import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.EMPLOYEE_ROLE;
import static zhiji.sql.tenant.Tables.ROLE;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Employees;
import org.zhiji.identity.IdentityProblem;
import org.zhiji.identity.Right;

/** Sees to it that somebody is left who can let people in. */
@Component
public class Administrators {

    private final DSLContext db;

    Administrators(DSLContext db) {
        this.db = db;
    }

    /** Looks at the company as the transaction leaves it; the caller holds the {@link CompanyLock}. */
    public void requireOne() {
        var manages = DSL.val(Right.PEOPLE_MANAGE.name()).eq(DSL.any(ROLE.RIGHTS));
        var left = db.fetchExists(DSL.selectOne()
                .from(EMPLOYEE)
                .join(EMPLOYEE_ROLE)
                .on(EMPLOYEE_ROLE.EMPLOYEE_ID.eq(EMPLOYEE.ID))
                .join(ROLE)
                .on(EMPLOYEE_ROLE.ROLE_ID.eq(ROLE.ID))
                .where(EMPLOYEE.SIGN_IN.isTrue(), EMPLOYEE.STATUS.ne(Employees.Status.LEFT.name()), manages));
        if (!left) {
            throw IdentityProblem.LAST_ADMINISTRATOR.problem();
        }
    }
}
