package org.zhiji.customer;

import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Organisations of one name, however it is written. */
@Component
public class SameCompanies {

    /** A name that more have is no name: 个体户, 散客. */
    private static final int MOST_OF_A_NAME = 20;

    private static final int AT_A_TIME = 1_000;

    private final DSLContext db;

    SameCompanies(DSLContext db) {
        this.db = db;
    }

    private record Named(UUID id, CompanyName name) {}

    public void each(BiConsumer<UUID, UUID> pairs) {
        Map<String, List<Named>> byCore = new HashMap<>();
        try (var rows = db.select(CUSTOMER.ID, CUSTOMER.NAME)
                .from(CUSTOMER)
                .where(CUSTOMER.TYPE.eq(CustomerType.ORGANIZATION.name()), CUSTOMER.DELETED_AT.isNull())
                .fetchSize(AT_A_TIME)
                .fetchLazy()) {
            rows.forEach(row -> {
                var name = CompanyName.of(row.value2());
                byCore.computeIfAbsent(name.core(), core -> new ArrayList<>(1)).add(new Named(row.value1(), name));
            });
        }
        for (var same : byCore.values()) {
            for (int i = 0; i < same.size() && same.size() <= MOST_OF_A_NAME; i++) {
                for (var other : same.subList(i + 1, same.size())) {
                    if (same.get(i).name().same(other.name())) {
                        pairs.accept(same.get(i).id(), other.id());
                    }
                }
            }
        }
    }
}
