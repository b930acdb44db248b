package org.zhiji.care;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.zhiji.customer.CustomerContacts.AT;
import static org.zhiji.customer.CustomerContacts.BOTH_SPOKE;
import static org.zhiji.customer.CustomerContacts.CUSTOMER_ID;
import static org.zhiji.customer.CustomerContacts.FUNCTIONS;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.GIFT;
import static zhiji.sql.tenant.Tables.LIFE_EVENT;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.customer.CustomerContacts;
import org.zhiji.identity.Actor;

/**
 * Whom one thinks of today: what happens in customers' lives within the days of its reminder, and key customers whom nobody has
 * cared for in long. Birthdays and festivals are contacts that rules plan; they are not told a second time. Whoever was cared for
 * since the reminder began is not in it.
 */
@Repository
class CareForToday {

    private static final String KEY_CUSTOMER = "KEY";
    private static final int MOST = 300;

    private final DSLContext db;
    private final CustomerContacts contacts;
    private final CareSettings settings;

    CareForToday(DSLContext db, CustomerContacts contacts, CareSettings settings) {
        this.db = db;
        this.contacts = contacts;
        this.settings = settings;
    }

    enum CareKind {
        LIFE_EVENT,
        NEGLECTED
    }

    /**
     * Somebody to think of.
     *
     * @param type       a word of the dictionary {@code life-event}
     * @param on         of a life event: when it happens; of a neglected customer: when there was care last, if ever
     */
    record CareRow(
            CareKind kind,
            UUID customerId,
            String customerName,
            @Nullable String type,
            @Nullable String whose,
            @Nullable LocalDate on,
            @Nullable String note,
            UUID ownerId,
            String ownerName) {}

    List<CareRow> of(Actor actor, boolean team, LocalDate today, ZoneId zone) {
        var whose = team
                ? CUSTOMER.OWNER_ID.eq(actor.id()).or(actor.mayEdit(CUSTOMER.OWNER_ID, CUSTOMER.DEPARTMENT_ID))
                : CUSTOMER.OWNER_ID.eq(actor.id());
        var rows = new ArrayList<>(lifeEvents(whose, today, zone));
        neglected(whose, today, zone).stream().limit(MOST).forEach(rows::add);
        return rows;
    }

    private List<CareRow> lifeEvents(Condition whose, LocalDate today, ZoneId zone) {
        Field<LocalDate> next = next(today);
        var found = db.select(
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        LIFE_EVENT.TYPE,
                        LIFE_EVENT.WHOSE,
                        next,
                        LIFE_EVENT.NOTE,
                        EMPLOYEE.ID,
                        EMPLOYEE.NAME,
                        LIFE_EVENT.REMIND_DAYS)
                .from(LIFE_EVENT)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(LIFE_EVENT.CUSTOMER_ID))
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(CUSTOMER.OWNER_ID))
                .where(whose, CUSTOMER.DELETED_AT.isNull(), LIFE_EVENT.DELETED_AT.isNull())
                .and(LIFE_EVENT.YEARLY.isTrue().or(LIFE_EVENT.HAPPENS_ON.ge(today)))
                .and(condition("{0} <= {1} + {2}", next, DSL.val(today), LIFE_EVENT.REMIND_DAYS))
                .orderBy(next, LIFE_EVENT.ID)
                .limit(MOST)
                .fetch();
        var cared = lastCare(found.map(row -> row.value1()), zone);
        return found.stream()
                .filter(row -> {
                    var last = cared.get(row.value1());
                    return last == null || last.isBefore(row.value5().minusDays(row.value9()));
                })
                .map(row -> new CareRow(
                        CareKind.LIFE_EVENT,
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()))
                .toList();
    }

    /** When it comes, or comes back, today or later. */
    private static Field<LocalDate> next(LocalDate today) {
        return field("""
                case when {0} >= {1} then {0}
                     else ({0} + (extract(year from age({1} - 1, {0}))::int + 1) * interval '1 year')::date end
                """, LocalDate.class, LIFE_EVENT.HAPPENS_ON, DSL.val(today));
    }

    /** Key customers without care for so long as the company says; those who never had any first. */
    List<CareRow> neglected(Condition whose, LocalDate today, ZoneId zone) {
        var since = today.minusDays(settings.get().careDays());
        var key = db.select(CUSTOMER.ID, CUSTOMER.NAME, EMPLOYEE.ID, EMPLOYEE.NAME)
                .from(CUSTOMER)
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(CUSTOMER.OWNER_ID))
                .where(whose, CUSTOMER.DELETED_AT.isNull(), CUSTOMER.CATEGORY.eq(KEY_CUSTOMER))
                .and(CUSTOMER.CREATED_AT.lt(since.atStartOfDay(zone).toInstant()))
                .fetch();
        var cared = lastCare(key.map(row -> row.value1()), zone);
        return key.stream()
                .filter(row -> {
                    var last = cared.get(row.value1());
                    return last == null || last.isBefore(since);
                })
                .map(row -> new CareRow(
                        CareKind.NEGLECTED,
                        row.value1(),
                        row.value2(),
                        null,
                        null,
                        cared.get(row.value1()),
                        null,
                        row.value3(),
                        row.value4()))
                .sorted(Comparator.comparing(CareRow::on, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    /** A contact of both sides that cared, or a gift. */
    private Map<UUID, LocalDate> lastCare(Collection<UUID> customers, ZoneId zone) {
        var last = new HashMap<UUID, LocalDate>();
        if (customers.isEmpty()) {
            return last;
        }
        var ids = any(customers.toArray(UUID[]::new));
        db.select(CUSTOMER_ID, max(AT))
                .from(contacts.which((customer, employee, at) -> customer.eq(ids)))
                .where(BOTH_SPOKE, condition("{0} && array['CARE']::text[]", FUNCTIONS))
                .groupBy(CUSTOMER_ID)
                .forEach(row -> last.put(row.value1(), LocalDate.ofInstant(row.value2(), zone)));
        db.select(GIFT.CUSTOMER_ID, max(GIFT.DAY))
                .from(GIFT)
                .where(GIFT.CUSTOMER_ID.eq(ids), GIFT.STATUS.eq(inline(GiftStatus.GIVEN.name())))
                .groupBy(GIFT.CUSTOMER_ID)
                .forEach(row ->
                        last.merge(row.value1(), row.value2(), (one, other) -> one.isAfter(other) ? one : other));
        return last;
    }
}
