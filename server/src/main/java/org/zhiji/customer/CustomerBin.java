package org.zhiji.customer;

import static org.jooq.impl.DSL.row;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.RecycleBinSource;

@Component
class CustomerBin implements RecycleBinSource {

    private final DSLContext db;
    private final KeepCustomers keep;

    CustomerBin(DSLContext db, KeepCustomers keep) {
        this.db = db;
        this.keep = keep;
    }

    @Override
    public String type() {
        return "customer";
    }

    @Override
    public List<Deleted> list(Actor actor, @Nullable Place behind, int limit) {
        return db.select(CUSTOMER.ID, CUSTOMER.NAME, CUSTOMER.DELETED_AT, CUSTOMER.DELETED_BY)
                .from(CUSTOMER)
                .where(CUSTOMER.DELETED_AT.isNotNull())
                .and(actor.mayEdit(CUSTOMER.OWNER_ID, CUSTOMER.DEPARTMENT_ID))
                .and(
                        behind == null
                                ? DSL.noCondition()
                                : row(CUSTOMER.DELETED_AT, CUSTOMER.ID).lt(behind.deletedAt(), behind.id()))
                .orderBy(CUSTOMER.DELETED_AT.desc(), CUSTOMER.ID.desc())
                .limit(limit)
                .fetch(Records.mapping(Deleted::new));
    }

    @Override
    public void restore(Actor actor, UUID id, Instant now) {
        keep.restore(actor, id, now);
    }
}
