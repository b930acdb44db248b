package org.zhiji.relationship;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.zhiji.customer.CustomerContacts.AT;
import static org.zhiji.customer.CustomerContacts.BOTH_SPOKE;
import static org.zhiji.customer.CustomerContacts.EMPLOYEE_ID;
import static org.zhiji.customer.CustomerContacts.FUNCTIONS;
import static org.zhiji.customer.CustomerContacts.ID;
import static zhiji.sql.tenant.Tables.CONTACT_PERSON;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.RELATIONSHIP;
import static zhiji.sql.tenant.Tables.RELATIONSHIP_CHANGE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.EnumConverter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.customer.CustomerContacts;
import org.zhiji.identity.Actor;

/** How the people of the house stand with their customers: only of oneself and of those one leads. */
@Repository
class RelationshipReports {

    private static final int MOST_CHANGES = 500;
    private static final int MOST_CONTACTS = 50_000;

    private final DSLContext db;
    private final CustomerContacts contacts;
    private final RelationshipSettingsStore settings;

    RelationshipReports(DSLContext db, CustomerContacts contacts, RelationshipSettingsStore settings) {
        this.db = db;
        this.contacts = contacts;
        this.settings = settings;
    }

    record StructureRow(UUID employeeId, String employeeName, Structure.Picture picture) {}

    record StructureView(Structure.Norm norm, List<StructureRow> rows, Structure.@Nullable Picture all) {}

    StructureView structure(Actor actor) {
        var norm = settings.get().norm();
        var counts = new LinkedHashMap<UUID, Map<RelationshipLevel, Integer>>();
        var names = new LinkedHashMap<UUID, String>();
        db.select(EMPLOYEE.ID, EMPLOYEE.NAME, RELATIONSHIP.LEVEL, count())
                .from(RELATIONSHIP)
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(RELATIONSHIP.EMPLOYEE_ID))
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(RELATIONSHIP.CUSTOMER_ID))
                .where(RelationshipAccess.own(actor), RelationshipAccess.holds(), CUSTOMER.DELETED_AT.isNull())
                .groupBy(EMPLOYEE.ID, EMPLOYEE.NAME, RELATIONSHIP.LEVEL)
                .orderBy(EMPLOYEE.NAME, EMPLOYEE.ID)
                .forEach(row -> {
                    names.put(row.value1(), row.value2());
                    counts.computeIfAbsent(row.value1(), it -> new EnumMap<>(RelationshipLevel.class))
                            .put(RelationshipLevel.valueOf(row.value3()), row.value4());
                });
        var rows = counts.entrySet().stream()
                .map(entry -> new StructureRow(
                        entry.getKey(), names.getOrDefault(entry.getKey(), ""), Structure.of(entry.getValue(), norm)))
                .toList();
        var all = new EnumMap<RelationshipLevel, Integer>(RelationshipLevel.class);
        counts.values().forEach(one -> one.forEach((level, many) -> all.merge(level, many, Integer::sum)));
        return new StructureView(norm, rows, rows.size() < 2 ? null : Structure.of(all, norm));
    }

    /**
     * One employee in a period.
     *
     * @param counts    contacts that served each function; one may serve several, so the shares add up to more than a hundred
     * @param onlyDeals pushes nothing but deals: five in a row, now or at some time in the period
     */
    record FunctionsRow(
            UUID employeeId,
            String employeeName,
            int contacts,
            Map<ContactFunction, Integer> counts,
            Map<ContactFunction, BigDecimal> shares,
            DealsInARow.@Nullable Row onlyDeals) {}

    List<FunctionsRow> functions(Actor actor, LocalDate from, LocalDate to, @Nullable UUID customer, ZoneId zone) {
        Instant begin = from.atStartOfDay(zone).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(zone).toInstant();
        var people = db.select(EMPLOYEE.ID, EMPLOYEE.NAME)
                .from(EMPLOYEE)
                .where(EMPLOYEE.ID.eq(actor.id()).or(actor.mayEdit(EMPLOYEE.ID, EMPLOYEE.DEPARTMENT_ID)))
                .fetchMap(EMPLOYEE.ID, EMPLOYEE.NAME);
        var theirs = any(people.keySet().toArray(UUID[]::new));
        var spoken = contacts.which((customerId, employee, at) -> {
            Condition which = employee.eq(theirs).and(at.ge(begin)).and(at.lt(end));
            return customer == null ? which : which.and(customerId.eq(customer));
        });
        Map<UUID, List<Set<ContactFunction>>> byEmployee = new LinkedHashMap<>();
        db.select(EMPLOYEE_ID, FUNCTIONS)
                .from(spoken)
                .where(BOTH_SPOKE)
                .orderBy(AT, ID)
                .limit(MOST_CONTACTS)
                .forEach(row -> byEmployee
                        .computeIfAbsent(row.value1(), it -> new ArrayList<>())
                        .add(Arrays.stream(row.value2())
                                .map(ContactFunction::valueOf)
                                .collect(Collectors.toUnmodifiableSet())));
        return byEmployee.entrySet().stream()
                .map(entry -> row(entry.getKey(), people.getOrDefault(entry.getKey(), ""), entry.getValue()))
                .sorted((one, other) -> one.employeeName().compareTo(other.employeeName()))
                .toList();
    }

    private static FunctionsRow row(UUID employee, String name, List<Set<ContactFunction>> inOrder) {
        var counts = new EnumMap<ContactFunction, Integer>(ContactFunction.class);
        var shares = new EnumMap<ContactFunction, BigDecimal>(ContactFunction.class);
        for (var function : ContactFunction.values()) {
            int many =
                    (int) inOrder.stream().filter(it -> it.contains(function)).count();
            counts.put(function, many);
            shares.put(function, DealsInARow.share(many, inOrder.size()));
        }
        return new FunctionsRow(employee, name, inOrder.size(), counts, shares, DealsInARow.of(inOrder));
    }

    /** A level that changed. */
    record ChangeRow(
            UUID id,
            UUID relationshipId,
            UUID customerId,
            String customerName,
            @Nullable String personName,
            UUID employeeId,
            String employeeName,
            @Nullable RelationshipLevel fromLevel,
            RelationshipLevel toLevel,
            boolean rise,
            Instant at,
            List<RelationshipSign> signs,
            @Nullable String reason) {}

    /** What rose and fell in a period, the latest first; beginnings are none. */
    List<ChangeRow> changes(Actor actor, LocalDate from, LocalDate to, ZoneId zone) {
        Field<Instant> at = RELATIONSHIP_CHANGE.AT;
        return db.select(
                        RELATIONSHIP_CHANGE.ID,
                        RELATIONSHIP.ID,
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        CONTACT_PERSON.NAME,
                        EMPLOYEE.ID,
                        EMPLOYEE.NAME,
                        RELATIONSHIP_CHANGE.FROM_LEVEL.convert(
                                new EnumConverter<>(String.class, RelationshipLevel.class)),
                        RELATIONSHIP_CHANGE.TO_LEVEL.convert(
                                new EnumConverter<>(String.class, RelationshipLevel.class)),
                        RELATIONSHIP_CHANGE.RISE,
                        RELATIONSHIP_CHANGE.AT,
                        RELATIONSHIP_CHANGE.SIGNS.convertFrom(signs -> Arrays.stream(signs)
                                .map(RelationshipSign::valueOf)
                                .toList()),
                        RELATIONSHIP_CHANGE.REASON)
                .from(RELATIONSHIP_CHANGE)
                .join(RELATIONSHIP)
                .on(RELATIONSHIP.ID.eq(RELATIONSHIP_CHANGE.RELATIONSHIP_ID))
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(RELATIONSHIP.CUSTOMER_ID))
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(RELATIONSHIP.EMPLOYEE_ID))
                .leftJoin(CONTACT_PERSON)
                .on(CONTACT_PERSON.ID.eq(RELATIONSHIP.CONTACT_PERSON_ID))
                .where(
                        RELATIONSHIP_CHANGE.FROM_LEVEL.isNotNull(),
                        at.ge(from.atStartOfDay(zone).toInstant()),
                        at.lt(to.plusDays(1).atStartOfDay(zone).toInstant()),
                        RelationshipAccess.own(actor),
                        RelationshipAccess.visible(actor))
                .orderBy(at.desc(), RELATIONSHIP_CHANGE.ID.desc())
                .limit(MOST_CHANGES)
                .fetch(mapping(ChangeRow::new));
    }
}
