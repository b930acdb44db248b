package org.zhiji.identity.access;

import static zhiji.sql.tenant.Tables.DEPARTMENT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Lets changes of the company's order (who reports to whom, what lies below what, who administers) wait for each other:
 * two that are each right by themselves could together close a circle or remove the last administrator.
 */
@Component
public class CompanyLock {

    private final DSLContext db;

    CompanyLock(DSLContext db) {
        this.db = db;
    }

    /** Held until the transaction ends. */
    public void take() {
        db.selectOne()
                .from(DEPARTMENT)
                .where(DEPARTMENT.PARENT_ID.isNull())
                .forUpdate()
                .fetch();
    }
}
