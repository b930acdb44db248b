package org.zhiji.customer;

import static zhiji.sql.tenant.Tables.CONTACT_POINT;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds whom a table speaks of that only hints at its customers, for many rows at once. */
@Component
public class CustomersByMark {

    private final DSLContext db;

    CustomersByMark(DSLContext db) {
        this.db = db;
    }

    /**
     * What a row says of its customer.
     *
     * @param number ours or that of the other system
     * @param name decides between people who share a telephone
     */
    public record Mark(
            @Nullable String number,
            List<PhoneNumber> phones,
            @Nullable String name) {}

    /** For each mark who may be meant, in the same order: nobody, one, or several that cannot be told apart. */
    public List<Set<UUID>> find(List<Mark> marks) {
        var numbers = marks.stream().map(Mark::number).filter(Objects::nonNull).toList();
        Map<String, UUID> byNumber = new HashMap<>(by(CUSTOMER.EXTERNAL_NO, numbers));
        byNumber.putAll(by(CUSTOMER.CUSTOMER_NO, numbers));
        var byPhone = byPhone(marks.stream()
                .flatMap(mark -> mark.phones().stream())
                .map(PhoneNumber::normalized)
                .toList());
        var found = new ArrayList<Set<UUID>>();
        for (var mark : marks) {
            var numbered = mark.number() == null ? null : byNumber.get(mark.number());
            found.add(numbered == null ? byPhone(mark, byPhone) : Set.of(numbered));
        }
        return found;
    }

    private static Set<UUID> byPhone(Mark mark, Map<String, Map<UUID, String>> byPhone) {
        var reachable = new LinkedHashMap<UUID, String>();
        mark.phones().forEach(phone -> reachable.putAll(byPhone.getOrDefault(phone.normalized(), Map.of())));
        var named = new LinkedHashSet<UUID>();
        reachable.forEach((id, name) -> {
            if (name.equals(mark.name())) {
                named.add(id);
            }
        });
        return named.isEmpty() ? reachable.keySet() : named;
    }

    private Map<String, UUID> by(Field<String> field, Collection<String> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : db.select(field, CUSTOMER.ID)
                        .from(CUSTOMER)
                        .where(field.eq(DSL.any(numbers.toArray(String[]::new))), CUSTOMER.DELETED_AT.isNull())
                        .fetchMap(field, CUSTOMER.ID);
    }

    private Map<String, Map<UUID, String>> byPhone(Collection<String> numbers) {
        var found = new HashMap<String, Map<UUID, String>>();
        if (!numbers.isEmpty()) {
            db.select(CONTACT_POINT.NORMALIZED, CUSTOMER.ID, CUSTOMER.NAME)
                    .from(CONTACT_POINT)
                    .join(CUSTOMER)
                    .on(CUSTOMER.ID.eq(CONTACT_POINT.CUSTOMER_ID))
                    .where(CONTACT_POINT.NORMALIZED.eq(DSL.any(numbers.toArray(String[]::new))))
                    .and(CUSTOMER.DELETED_AT.isNull())
                    .forEach(row -> found.computeIfAbsent(row.value1(), number -> new LinkedHashMap<>())
                            .put(row.value2(), row.value3()));
        }
        return found;
    }
}
