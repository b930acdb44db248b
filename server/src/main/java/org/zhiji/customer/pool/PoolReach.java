package org.zhiji.customer.pool;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.CUSTOMER_POOL_RULE;
import static zhiji.sql.tenant.Tables.DEPARTMENT;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Scope;

/** Which customers lie in the pool for a person: those of the branch, and wherever else the person may change records. */
@Component
class PoolReach {

    private final Departments departments;

    PoolReach(Departments departments) {
        this.departments = departments;
    }

    Condition pooled(Actor actor) {
        return CUSTOMER.OWNER_ID
                .isNull()
                .and(CUSTOMER.DELETED_AT.isNull())
                .and(CUSTOMER.STATUS.eq("ACTIVE"))
                .and(exists(selectOne()
                        .from(CUSTOMER_POOL_RULE)
                        .where(CUSTOMER_POOL_RULE.KIND.eq(CUSTOMER.KIND))
                        .and(CUSTOMER_POOL_RULE.ACTIVE_SINCE.isNotNull())))
                .and(within(actor));
    }

    private Condition within(Actor actor) {
        if (actor.edit() == Scope.ALL) {
            return DSL.trueCondition();
        }
        var branch = departments.branchOf(actor.departmentId());
        return CUSTOMER.DEPARTMENT_ID
                .in(DSL.select(DEPARTMENT.ID).from(DEPARTMENT).where(DEPARTMENT.PATH.startsWith(branch.path())))
                .or(actor.mayEdit(CUSTOMER.OWNER_ID, CUSTOMER.DEPARTMENT_ID));
    }
}
