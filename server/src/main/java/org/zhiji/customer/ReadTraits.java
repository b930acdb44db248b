package org.zhiji.customer;

import static org.jooq.impl.DSL.any;
import static zhiji.sql.tenant.Tables.CONTACT_POINT;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiji.customer.Likeness.Traits;

/** Reads what makes customers alike. */
@Component
public class ReadTraits {

    private final DSLContext db;
    private final ObjectProvider<VehicleTraits> vehicles;

    ReadTraits(DSLContext db, ObjectProvider<VehicleTraits> vehicles) {
        this.db = db;
        this.vehicles = vehicles;
    }

    public Map<UUID, Traits> of(Collection<UUID> customers) {
        var ids = any(customers.toArray(UUID[]::new));
        Map<UUID, Set<String>> mobiles = new HashMap<>();
        Map<UUID, Set<String>> messengers = new HashMap<>();
        db.select(CONTACT_POINT.CUSTOMER_ID, CONTACT_POINT.TYPE, CONTACT_POINT.NORMALIZED)
                .from(CONTACT_POINT)
                .where(CONTACT_POINT.CUSTOMER_ID.eq(ids), CONTACT_POINT.TYPE.in("MOBILE", "WECHAT", "WECOM"))
                .forEach(row -> {
                    boolean mobile = row.value2().equals("MOBILE");
                    (mobile ? mobiles : messengers)
                            .computeIfAbsent(row.value1(), id -> new HashSet<>())
                            .add(mobile ? row.value3() : row.value2() + ":" + row.value3());
                });
        Map<UUID, Set<String>> cars = new HashMap<>();
        vehicles.forEach(room -> cars.putAll(room.of(customers)));
        var traits = new HashMap<UUID, Traits>();
        db.select(CUSTOMER.ID, CUSTOMER.TYPE, CUSTOMER.NAME, CUSTOMER.PINYIN, CUSTOMER.USCC, CUSTOMER.REGION_CODE)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(ids), CUSTOMER.DELETED_AT.isNull())
                .forEach(row -> traits.put(
                        row.value1(),
                        new Traits(
                                CustomerType.valueOf(row.value2()),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                mobiles.getOrDefault(row.value1(), Set.of()),
                                messengers.getOrDefault(row.value1(), Set.of()),
                                cars.getOrDefault(row.value1(), Set.of()))));
        return traits;
    }
}
