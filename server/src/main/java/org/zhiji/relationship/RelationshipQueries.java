package org.zhiji.relationship;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.zhiji.customer.CustomerContacts.AT;
import static org.zhiji.customer.CustomerContacts.BOTH_SPOKE;
import static org.zhiji.customer.CustomerContacts.CUSTOMER_ID;
import static org.zhiji.customer.CustomerContacts.EMPLOYEE_ID;
import static org.zhiji.customer.CustomerContacts.FUNCTIONS;
import static org.zhiji.customer.CustomerContacts.KIND;
import static org.zhiji.customer.CustomerContacts.PERSON_ID;
import static org.zhiji.customer.CustomerContacts.RESPONSE;
import static zhiji.sql.tenant.Tables.CONTACT_MADE;
import static zhiji.sql.tenant.Tables.CONTACT_PERSON;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FAMILY_MEMBER;
import static zhiji.sql.tenant.Tables.LIFE_EVENT;
import static zhiji.sql.tenant.Tables.RELATIONSHIP;
import static zhiji.sql.tenant.Tables.RELATIONSHIP_CHANGE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.EnumConverter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.customer.CustomerContacts;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.Problem;
import org.zhiji.relationship.RelationshipView.Change;
import org.zhiji.relationship.RelationshipView.Evidence;
import zhiji.sql.tenant.tables.Customer;
import zhiji.sql.tenant.tables.Employee;
import zhiji.sql.tenant.tables.records.RelationshipRecord;

/** Relationships as they are read: of a customer, one with its history, and of an employee those that are ripe. */
@Repository
class RelationshipQueries {

    private static final Employee BY = EMPLOYEE.as("by");
    private static final Customer BROUGHT = CUSTOMER.as("brought");
    private static final int MOST = 500;

    private final DSLContext db;
    private final CustomerContacts contacts;
    private final EvidenceOfTalks evidence;

    RelationshipQueries(DSLContext db, CustomerContacts contacts, EvidenceOfTalks evidence) {
        this.db = db;
        this.contacts = contacts;
        this.evidence = evidence;
    }

    /** What is read of each, and what happened since its last change. */
    private record Row(
            RelationshipRecord relationship,
            String customerName,
            @Nullable String personName,
            String employeeName,
            boolean own,
            int referrals,
            int lives) {}

    private record Talked(@Nullable Instant last, RiseHint.Facts facts) {}

    List<RelationshipView> ofCustomer(Actor actor, UUID customer) {
        return views(rows(actor, RELATIONSHIP.CUSTOMER_ID.eq(customer)), Map.of());
    }

    RelationshipView get(Actor actor, UUID id) {
        var found = rows(actor, RELATIONSHIP.ID.eq(id));
        if (found.isEmpty()) {
            throw Problem.notFound(RelationshipAccess.SUBJECT);
        }
        var one = found.getFirst();
        return views(found, Map.of(id, one.own() ? evidence.since(one.relationship()) : List.of()))
                .getFirst();
    }

    /** Those that may be ready for the next level, of people whose relationships the reader may move. */
    List<RelationshipView> ripe(Actor actor, @Nullable UUID employee) {
        var whose = employee == null ? condition(true) : RELATIONSHIP.EMPLOYEE_ID.eq(employee);
        var found =
                rows(actor, RelationshipAccess.own(actor).and(whose).and(RELATIONSHIP.LEVEL.ne(inline("CONFIDANT"))));
        return views(found, Map.of()).stream()
                .filter(view -> !view.ready().isEmpty())
                .toList();
    }

    private List<Row> rows(Actor actor, Condition which) {
        Field<Integer> referrals = field(selectCount()
                .from(BROUGHT)
                .where(BROUGHT.REFERRED_BY_ID.eq(RELATIONSHIP.CUSTOMER_ID), BROUGHT.DELETED_AT.isNull()));
        Field<Integer> family = field(selectCount()
                .from(FAMILY_MEMBER)
                .where(FAMILY_MEMBER.CUSTOMER_ID.eq(RELATIONSHIP.CUSTOMER_ID), FAMILY_MEMBER.DELETED_AT.isNull()));
        Field<Integer> events = field(selectCount()
                .from(LIFE_EVENT)
                .where(LIFE_EVENT.CUSTOMER_ID.eq(RELATIONSHIP.CUSTOMER_ID), LIFE_EVENT.DELETED_AT.isNull()));
        Field<Boolean> own =
                coalesce(field(RelationshipAccess.own(actor)), false).as("own");
        return db.select(RELATIONSHIP.asterisk())
                .select(
                        CUSTOMER.NAME.as("customer_name"),
                        CONTACT_PERSON.NAME.as("person_name"),
                        EMPLOYEE.NAME.as("employee_name"),
                        own,
                        referrals.as("referrals"),
                        family.plus(events).as("lives"))
                .from(RELATIONSHIP)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(RELATIONSHIP.CUSTOMER_ID))
                .join(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(RELATIONSHIP.EMPLOYEE_ID))
                .leftJoin(CONTACT_PERSON)
                .on(CONTACT_PERSON.ID.eq(RELATIONSHIP.CONTACT_PERSON_ID))
                .where(RelationshipAccess.visible(actor), which)
                .orderBy(RELATIONSHIP.RANK.desc(), RELATIONSHIP.SINCE.desc(), RELATIONSHIP.ID)
                .limit(MOST)
                .fetch(found -> new Row(
                        found.into(RELATIONSHIP),
                        found.get("customer_name", String.class),
                        found.get("person_name", String.class),
                        found.get("employee_name", String.class),
                        found.get(own),
                        found.get("referrals", Integer.class),
                        found.get("lives", Integer.class)));
    }

    private List<RelationshipView> views(List<Row> rows, Map<UUID, List<Evidence>> shown) {
        var talked = talked(rows);
        var histories = histories(rows);
        return rows.stream()
                .map(one -> view(
                        one,
                        talked.getOrDefault(
                                one.relationship().getId(),
                                new Talked(null, new RiseHint.Facts(0, 0, 0, 0, one.referrals(), one.lives()))),
                        shown.getOrDefault(one.relationship().getId(), List.of()),
                        histories.getOrDefault(one.relationship().getId(), List.of())))
                .toList();
    }

    private static RelationshipView view(Row one, Talked talked, List<Evidence> shown, List<Change> history) {
        var relationship = one.relationship();
        var level = RelationshipLevel.valueOf(relationship.getLevel());
        return new RelationshipView(
                relationship.getId(),
                relationship.getCustomerId(),
                one.customerName(),
                relationship.getContactPersonId(),
                one.personName(),
                relationship.getEmployeeId(),
                one.employeeName(),
                level,
                relationship.getSince(),
                relationship.getTargetLevel() == null ? null : RelationshipLevel.valueOf(relationship.getTargetLevel()),
                relationship.getTargetOn(),
                one.own() ? relationship.getNote() : null,
                one.own(),
                talked.last(),
                one.own() ? RiseHint.toNext(level, talked.facts()) : List.of(),
                shown,
                one.own() ? history : history.stream().map(Change::withoutWords).toList(),
                one.own(),
                relationship.getVersion());
    }

    /** One statement over the contacts of all of them: what happened since the last change, and when it was last. */
    private Map<UUID, Talked> talked(List<Row> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        var customers = any(rows.stream()
                .map(it -> it.relationship().getCustomerId())
                .distinct()
                .toArray(UUID[]::new));
        var spoken = contacts.which((customer, employee, at) -> customer.eq(customers));
        var later = AT.gt(RELATIONSHIP.SINCE);
        var caring = condition("{0} && array['CARE']::text[]", FUNCTIONS);
        var began = KIND.eq(inline("INCOMING_CALL"))
                .or(KIND.eq(inline("CONTACT_MADE"))
                        .and(CustomerContacts.ID.in(select(CONTACT_MADE.ID)
                                .from(CONTACT_MADE)
                                .where(CONTACT_MADE.DIRECTION.eq(inline("IN"))))));
        var byId = new HashMap<UUID, Row>();
        rows.forEach(it -> byId.put(it.relationship().getId(), it));
        var found = new HashMap<UUID, Talked>();
        db.select(
                        RELATIONSHIP.ID,
                        max(AT),
                        count().filterWhere(later),
                        count().filterWhere(later.and(caring)),
                        count().filterWhere(later.and(began)),
                        count().filterWhere(later.and(RESPONSE.eq(inline("WARM")))))
                .from(RELATIONSHIP)
                .join(spoken)
                .on(
                        CUSTOMER_ID.eq(RELATIONSHIP.CUSTOMER_ID),
                        EMPLOYEE_ID.eq(RELATIONSHIP.EMPLOYEE_ID),
                        BOTH_SPOKE,
                        RELATIONSHIP
                                .CONTACT_PERSON_ID
                                .isNull()
                                .or(PERSON_ID.isNull())
                                .or(PERSON_ID.eq(RELATIONSHIP.CONTACT_PERSON_ID)))
                .where(RELATIONSHIP.ID.eq(any(byId.keySet().toArray(UUID[]::new))))
                .groupBy(RELATIONSHIP.ID)
                .forEach(row -> {
                    var one = byId.get(row.value1());
                    if (one != null) {
                        found.put(
                                row.value1(),
                                new Talked(
                                        row.value2(),
                                        new RiseHint.Facts(
                                                row.value3(),
                                                row.value4(),
                                                row.value5(),
                                                row.value6(),
                                                one.referrals(),
                                                one.lives())));
                    }
                });
        return found;
    }

    private Map<UUID, List<Change>> histories(List<Row> rows) {
        var histories = new HashMap<UUID, List<Change>>();
        db.select(RELATIONSHIP_CHANGE.RELATIONSHIP_ID, change())
                .from(RELATIONSHIP_CHANGE)
                .leftJoin(BY)
                .on(BY.ID.eq(RELATIONSHIP_CHANGE.BY_ID))
                .where(RELATIONSHIP_CHANGE.RELATIONSHIP_ID.eq(
                        any(rows.stream().map(it -> it.relationship().getId()).toArray(UUID[]::new))))
                .orderBy(RELATIONSHIP_CHANGE.AT.desc(), RELATIONSHIP_CHANGE.ID.desc())
                .forEach(row -> histories
                        .computeIfAbsent(row.value1(), it -> new ArrayList<>())
                        .add(row.value2()));
        return histories;
    }

    static SelectField<Change> change() {
        return row(
                        RELATIONSHIP_CHANGE.ID,
                        RELATIONSHIP_CHANGE.FROM_LEVEL.convert(
                                new EnumConverter<>(String.class, RelationshipLevel.class)),
                        RELATIONSHIP_CHANGE.TO_LEVEL.convert(
                                new EnumConverter<>(String.class, RelationshipLevel.class)),
                        RELATIONSHIP_CHANGE.RISE,
                        RELATIONSHIP_CHANGE.AT,
                        BY.NAME,
                        RELATIONSHIP_CHANGE.EVIDENCE_KIND,
                        RELATIONSHIP_CHANGE.EVIDENCE_AT,
                        RELATIONSHIP_CHANGE.SIGNS.convertFrom(signs -> Arrays.stream(signs)
                                .map(RelationshipSign::valueOf)
                                .toList()),
                        RELATIONSHIP_CHANGE.REASON)
                .mapping(Change::new);
    }
}
