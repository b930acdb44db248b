package org.zhiji.customer.merge;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.any;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.CustomerReach;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Employees;
import org.zhiji.identity.KeptRecords;
import org.zhiji.identity.KeptRecords.Held;
import org.zhiji.identity.PutBack;
import org.zhiji.identity.WhatHangs;
import org.zhiji.platform.audit.PersonalValues;
import org.zhiji.platform.problem.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Two customers side by side, field by field, before they become one. */
@Component
class CompareCustomers {

    private final DSLContext db;
    private final PutBack putBack;
    private final WhatHangs whatHangs;
    private final Employees employees;
    private final Departments departments;
    private final ObjectMapper json;

    CompareCustomers(
            DSLContext db,
            PutBack putBack,
            WhatHangs whatHangs,
            Employees employees,
            Departments departments,
            ObjectMapper json) {
        this.db = db;
        this.putBack = putBack;
        this.whatHangs = whatHangs;
        this.employees = employees;
        this.departments = departments;
        this.json = json;
    }

    record Comparison(Compared one, Compared other, List<ComparedField> fields) {}

    record Compared(UUID id, String name, int version, boolean editable, WhatHangs.HangingView hanging) {}

    /**
     * @param field as the history names it
     * @param name  what people call it, where they have named it themselves
     * @param one   personal values are masked
     * @param different whether there is something to choose
     */
    record ComparedField(
            String field,
            @Nullable String name,
            @Nullable Object one,
            @Nullable Object other,
            boolean different) {}

    @Transactional
    public Comparison of(Actor actor, UUID one, UUID other) {
        var records = putBack.kind("customer");
        var names = db.select(CUSTOMER.ID, CUSTOMER.NAME)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(any(new UUID[] {one, other})), CUSTOMER.DELETED_AT.isNull())
                .and(CustomerReach.mayView(actor))
                .fetchMap(CUSTOMER.ID, CUSTOMER.NAME);
        var held = new LinkedHashMap<UUID, Held>();
        records.hold(actor, List.of(one, other)).forEach(it -> held.put(it.id(), it));
        if (names.size() < 2 || held.size() < 2) {
            throw Problem.notFound("customer");
        }
        var left = requireNonNull(held.get(one));
        var right = requireNonNull(held.get(other));
        var fields = records.restorable().stream()
                .sorted()
                .map(field -> compared(
                        records, field, left.state().path(field), right.state().path(field)))
                .toList();
        return new Comparison(compared(left, names), compared(right, names), fields);
    }

    private Compared compared(Held held, Map<UUID, String> names) {
        return new Compared(
                held.id(),
                names.getOrDefault(held.id(), ""),
                held.version(),
                held.editable(),
                whatHangs.on("customer", held.id()));
    }

    private ComparedField compared(KeptRecords records, String field, JsonNode one, JsonNode other) {
        return new ComparedField(
                field,
                records.names().get(field),
                told(records, field, one),
                told(records, field, other),
                !one.equals(other));
    }

    private @Nullable Object told(KeptRecords records, String field, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        var type = records.references().get(field);
        if ("employee".equals(type)) {
            var id = UUID.fromString(value.asString());
            return employees.names(List.of(id)).get(id);
        }
        if ("department".equals(type)) {
            return departments.names().get(UUID.fromString(value.asString()));
        }
        return PersonalValues.masked(field, records.told(field, json.treeToValue(value, Object.class)));
    }
}
