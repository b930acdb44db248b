package org.zhiji.customer;

import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;

/** The page of one customer: one statement for the customer with the parts of all rooms, one for the time line. */
@Component
class Overview {

    private static final int FIRST_ENTRIES = 30;

    private final DSLContext db;
    private final List<OverviewPart> parts;
    private final Timeline timeline;

    Overview(DSLContext db, List<OverviewPart> parts, Timeline timeline) {
        this.db = db;
        this.parts = parts;
        this.timeline = timeline;
    }

    Optional<OverviewView> of(Actor actor, UUID id, Instant now) {
        var columns = new CustomerColumns(actor, now);
        Map<String, Field<? extends List<?>>> contributed = new LinkedHashMap<>();
        for (var part : parts) {
            contributed.put(part.name(), part.rows(actor, DSL.val(id)).as("part_" + part.name()));
        }
        var all = new ArrayList<SelectField<?>>(columns.all());
        all.addAll(contributed.values());
        return db.select(all)
                .from(CUSTOMER)
                .where(CustomerQueries.visible(actor, id))
                .fetchOptional(row -> {
                    Map<String, List<?>> rows = new LinkedHashMap<>();
                    contributed.forEach((name, field) -> rows.put(name, row.get(field)));
                    return new Known(columns.view(row), rows);
                })
                .map(known -> new OverviewView(
                        known.customer(), known.parts(), timeline.of(actor, id, List.of(), null, FIRST_ENTRIES)));
    }

    private record Known(CustomerView customer, Map<String, List<?>> parts) {}
}
