package org.zhiji.customer;

import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.DeletableTable;
import org.zhiji.identity.RecycleBinSource;
import zhiji.sql.tenant.tables.records.CustomerRecord;

@Component
class CustomerBin implements RecycleBinSource {

    static final DeletableTable<CustomerRecord> CUSTOMERS = new DeletableTable<>(
            "customer",
            CUSTOMER,
            CUSTOMER.ID,
            CUSTOMER.DELETED_AT,
            CUSTOMER.DELETED_BY,
            CUSTOMER.VERSION,
            CUSTOMER.UPDATED_AT);

    private final DSLContext db;
    private final KeepCustomers keep;

    CustomerBin(DSLContext db, KeepCustomers keep) {
        this.db = db;
        this.keep = keep;
    }

    @Override
    public String type() {
        return CUSTOMERS.subject();
    }

    @Override
    public List<Deleted> list(Actor actor, @Nullable Place behind, int limit) {
        return db.select(CUSTOMER.ID, CUSTOMER.NAME, CUSTOMER.DELETED_AT, CUSTOMER.DELETED_BY)
                .from(CUSTOMER)
                .where(CUSTOMERS.deletedBehind(behind), CUSTOMER.MERGED_INTO_ID.isNull())
                .and(CustomerReach.mayEdit(actor))
                .orderBy(CUSTOMERS.latestFirst())
                .limit(limit)
                .fetch(Records.mapping(Deleted::new));
    }

    @Override
    public boolean holds(Actor actor, UUID id) {
        return db.fetchExists(
                CUSTOMER,
                CUSTOMER.ID.eq(id),
                CUSTOMER.DELETED_AT.isNotNull(),
                CUSTOMER.MERGED_INTO_ID.isNull(),
                CustomerReach.mayEdit(actor));
    }

    @Override
    public void restore(Actor actor, UUID id, Instant now) {
        keep.restore(actor, id, now);
    }
}
