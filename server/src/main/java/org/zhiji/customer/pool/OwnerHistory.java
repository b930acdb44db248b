package org.zhiji.customer.pool;

import static org.jooq.Records.mapping;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.OWNERSHIP;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.EnumConverter;
import org.springframework.stereotype.Component;
import org.zhiji.customer.Owners;
import org.zhiji.customer.pool.OwnersView.OwnerPeriod;

/** Reads who had a customer. */
@Component
class OwnerHistory {

    private final DSLContext db;
    private final PoolRules rules;
    private final ReturningSoon returning;

    OwnerHistory(DSLContext db, PoolRules rules, ReturningSoon returning) {
        this.db = db;
        this.rules = rules;
        this.returning = returning;
    }

    OwnersView of(UUID customer, Instant now) {
        var by = EMPLOYEE.as("by");
        var periods = db.select(
                        OWNERSHIP.EMPLOYEE_ID,
                        EMPLOYEE.NAME,
                        OWNERSHIP.FROM_AT,
                        OWNERSHIP.UNTIL_AT,
                        OWNERSHIP.HOW.convert(new EnumConverter<>(String.class, Owners.How.class)),
                        OWNERSHIP.REASON,
                        by.NAME)
                .from(OWNERSHIP)
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(OWNERSHIP.EMPLOYEE_ID))
                .leftJoin(by)
                .on(by.ID.eq(OWNERSHIP.BY_ID))
                .where(OWNERSHIP.CUSTOMER_ID.eq(customer))
                .orderBy(OWNERSHIP.UNTIL_AT.desc().nullsFirst(), OWNERSHIP.ID.desc())
                .fetch(mapping(OwnerPeriod::new));
        var kind = db.select(CUSTOMER.KIND)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(customer))
                .fetchSingle(CUSTOMER.KIND);
        return new OwnersView(
                periods.isEmpty() ? sinceEntry(customer) : periods,
                returning.dayOf(customer, now).orElse(null),
                kind != null && rules.activeFor(kind).isPresent());
    }

    /** Nothing has changed since the customer was entered. */
    private List<OwnerPeriod> sinceEntry(UUID customer) {
        var by = EMPLOYEE.as("by");
        return db.select(
                        CUSTOMER.OWNER_ID,
                        EMPLOYEE.NAME,
                        CUSTOMER.CREATED_AT,
                        DSL.castNull(Instant.class),
                        DSL.inline(Owners.How.GIVEN.name())
                                .convert(new EnumConverter<>(String.class, Owners.How.class)),
                        DSL.castNull(String.class),
                        by.NAME)
                .from(CUSTOMER)
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(CUSTOMER.OWNER_ID))
                .leftJoin(by)
                .on(by.ID.eq(CUSTOMER.CREATED_BY))
                .where(CUSTOMER.ID.eq(customer))
                .fetch(mapping(OwnerPeriod::new));
    }
}
