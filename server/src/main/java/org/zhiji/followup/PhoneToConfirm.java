package org.zhiji.followup;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.zhiji.customer.OverviewPart;
import org.zhiji.identity.Actor;

/** On the customer's page: ask for the telephone number at the next visit, because no call got through. */
@Component
class PhoneToConfirm implements OverviewPart {

    record Entry(UUID taskId, Instant since) {}

    @Override
    public String name() {
        return "phoneToConfirm";
    }

    @Override
    public Field<? extends List<?>> rows(Actor actor, Field<UUID> customerId) {
        return multiset(select(FOLLOW_UP_TASK.ID, FOLLOW_UP_TASK.CLOSED_AT)
                        .from(FOLLOW_UP_TASK)
                        .where(
                                FOLLOW_UP_TASK.CUSTOMER_ID.eq(customerId),
                                Unreached.phoneToConfirm(),
                                actor.mayView(FOLLOW_UP_TASK.CALLER_ID, FOLLOW_UP_TASK.DEPARTMENT_ID))
                        .orderBy(FOLLOW_UP_TASK.CLOSED_AT.desc())
                        .limit(1))
                .convertFrom(rows -> rows.map(mapping(Entry::new)));
    }
}
