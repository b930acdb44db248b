package org.zhiji.service;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CustomerReach;
import org.zhiji.customer.OverviewPart;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import zhiji.sql.tenant.tables.Customer;

/** Whom a customer has brought, and what they have spent with us, on the customer's page. */
@Component
class ReferralsOfCustomer implements OverviewPart {

    private static final Customer BROUGHT = CUSTOMER.as("brought");
    private static final int MOST = 50;

    /** @param spent on delivered orders; absent where there is none, or the reader may not see orders */
    record ReferralRow(UUID id, String name, @Nullable BigDecimal spent) {}

    @Override
    public String name() {
        return "referrals";
    }

    @Override
    public Field<? extends List<?>> rows(Actor actor, Field<UUID> customerId) {
        var spent = field(select(sum(WORK_ORDER.TOTAL_AMOUNT))
                .from(WORK_ORDER)
                .where(WORK_ORDER.OWNER_ID.eq(BROUGHT.ID), WORK_ORDER.DELIVERED_AT.isNotNull())
                .and(actor.may(Right.WORK_ORDER_VIEW) ? WorkOrderRepository.visible(actor) : falseCondition()));
        return multiset(select(BROUGHT.ID, BROUGHT.NAME, spent)
                        .from(BROUGHT)
                        .where(BROUGHT.REFERRED_BY_ID.eq(customerId), BROUGHT.ID.ne(customerId))
                        .and(BROUGHT.DELETED_AT.isNull())
                        .and(CustomerReach.mayView(actor, BROUGHT))
                        .orderBy(BROUGHT.CREATED_AT, BROUGHT.ID)
                        .limit(MOST))
                .convertFrom(rows -> rows.map(Records.mapping(ReferralRow::new)));
    }
}
