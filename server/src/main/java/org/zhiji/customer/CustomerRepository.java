package org.zhiji.customer;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CONTACT_PERSON;
import static zhiji.sql.tenant.Tables.CONTACT_POINT;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.DEPARTMENT;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jooq.impl.EnumConverter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.identity.Actor;
import org.zhiji.platform.bulk.Bulk;
import org.zhiji.platform.search.SearchQuery;
import org.zhiji.platform.time.Time;
import zhiji.sql.tenant.Sequences;
import zhiji.sql.tenant.tables.records.ContactPersonRecord;
import zhiji.sql.tenant.tables.records.ContactPointRecord;
import zhiji.sql.tenant.tables.records.CustomerRecord;

/** Customers in and out, one or many at a time: a form and an import write the same rows. */
@Repository
class CustomerRepository {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");

    private static final Field<?>[] CHANGEABLE = {
        CUSTOMER.TYPE,
        CUSTOMER.KIND,
        CUSTOMER.NAME,
        CUSTOMER.PINYIN,
        CUSTOMER.GENDER,
        CUSTOMER.HONORIFIC,
        CUSTOMER.EXTERNAL_NO,
        CUSTOMER.USCC,
        CUSTOMER.EMPLOYER,
        CUSTOMER.ADDRESS,
        CUSTOMER.REGION_CODE,
        CUSTOMER.NOTE,
        CUSTOMER.OWNER_ID,
        CUSTOMER.DEPARTMENT_ID,
        CUSTOMER.LIFECYCLE_STAGE,
        CUSTOMER.CATEGORY,
        CUSTOMER.CATEGORY_REASON,
        CUSTOMER.SOURCE,
        CUSTOMER.REFERRED_BY_ID,
        CUSTOMER.CONSUMPTION_TYPE,
        CUSTOMER.PURCHASING_POWER,
        CUSTOMER.BIRTH_YEAR,
        CUSTOMER.BIRTH_MONTH,
        CUSTOMER.BIRTH_DAY,
        CUSTOMER.BIRTH_CALENDAR,
        CUSTOMER.OCCUPATION,
        CUSTOMER.EDUCATION,
        CUSTOMER.ETHNIC_GROUP,
        CUSTOMER.HOBBIES,
        CUSTOMER.PREFERENCES,
        CUSTOMER.TABOOS,
        CUSTOMER.PARTNER_SINCE,
        CUSTOMER.PARTNER_AGREEMENT,
        CUSTOMER.SEARCH,
        CUSTOMER.VERSION,
        CUSTOMER.UPDATED_AT,
        CUSTOMER.UPDATED_BY
    };

    /** What the company has filled in beside them stays as it is. */
    private static final Field<?>[] PERSON_CHANGEABLE = {
        CONTACT_PERSON.NAME,
        CONTACT_PERSON.GENDER,
        CONTACT_PERSON.POSITION,
        CONTACT_PERSON.DEPARTMENT_NAME,
        CONTACT_PERSON.BUYING_ROLE,
        CONTACT_PERSON.ATTITUDE,
        CONTACT_PERSON.SINCE,
        CONTACT_PERSON.UNTIL,
        CONTACT_PERSON.SUCCESSOR_ID,
        CONTACT_PERSON.BIRTH_YEAR,
        CONTACT_PERSON.BIRTH_MONTH,
        CONTACT_PERSON.BIRTH_DAY,
        CONTACT_PERSON.BIRTH_CALENDAR,
        CONTACT_PERSON.IS_PRIMARY,
        CONTACT_PERSON.SORT,
        CONTACT_PERSON.UPDATED_AT
    };

    private final DSLContext db;
    private final Bulk bulk;
    private final SameContacts contactPersons;
    private final Owners owners;
    private final Time time;

    CustomerRepository(DSLContext db, Bulk bulk, SameContacts contactPersons, Owners owners, Time time) {
        this.db = db;
        this.bulk = bulk;
        this.contactPersons = contactPersons;
        this.owners = owners;
        this.time = time;
    }

    /** A customer that the actor may see, and whether also change. */
    record Found(Customer customer, boolean editable) {}

    Optional<Found> find(Actor actor, UUID id) {
        return db.select(customer(), CustomerColumns.editable(actor))
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(id), CUSTOMER.DELETED_AT.isNull())
                .and(CustomerReach.mayView(actor))
                .fetchOptional(mapping(Found::new));
    }

    List<Customer> findAll(Condition condition) {
        return db.select(customer())
                .from(CUSTOMER)
                .where(condition, CUSTOMER.DELETED_AT.isNull())
                .fetch(mapping(found -> found));
    }

    /** Which of these the person may change. */
    Set<UUID> editable(Actor actor, Collection<UUID> ids) {
        return db.select(CUSTOMER.ID)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(DSL.any(ids.toArray(UUID[]::new))), CustomerReach.mayEdit(actor))
                .fetchSet(CUSTOMER.ID);
    }

    /** A new number each; a sequence leaves gaps but never waits for another transaction. */
    List<String> nextNumbers(int count, Instant now) {
        var month = MONTH.format(now.atZone(time.zone()));
        return db.select(Sequences.CUSTOMER_NO_SEQ.nextval())
                .from(DSL.generateSeries(1, count))
                .fetch(row -> "C" + month + String.format("%05d", row.value1()));
    }

    @Nullable
    String areaCode(@Nullable UUID department) {
        return department == null
                ? null
                : db.select(DEPARTMENT.AREA_CODE)
                        .from(DEPARTMENT)
                        .where(DEPARTMENT.ID.eq(department))
                        .fetchOne(DEPARTMENT.AREA_CODE);
    }

    void insert(Collection<Customer> customers, Actor actor, Instant now) {
        insert(customers, Map.of(), actor, now);
    }

    /** @param lastServices when some of them were here last, as far as known */
    void insert(Collection<Customer> customers, Map<UUID, Instant> lastServices, Actor actor, Instant now) {
        bulk.insert(CUSTOMER, customers, customer -> {
            var row = created(customer, actor, now);
            row.setLastServiceAt(lastServices.get(customer.id()));
            return row;
        });
        insertContacts(customers, now);
    }

    /** Writes the changed ones over what is there, each one version further. */
    void update(Collection<Customer> customers, Map<UUID, Customer> before, Actor actor, Instant now) {
        owners.note(actor, newOwners(customers, before), Owners.How.GIVEN, null, now);
        bulk.update(
                CUSTOMER,
                CUSTOMER.ID,
                customers.stream().map(c -> changed(c, actor, now)).toList(),
                CHANGEABLE);
        var renewed = customers.stream()
                .filter(c -> {
                    var old = before.get(c.id());
                    return old == null
                            || !old.contactPoints().equals(c.contactPoints())
                            || !old.contactPersons().equals(c.contactPersons());
                })
                .toList();
        if (renewed.isEmpty()) {
            return;
        }
        var ids = DSL.any(renewed.stream().map(Customer::id).toArray(UUID[]::new));
        db.deleteFrom(CONTACT_POINT).where(CONTACT_POINT.CUSTOMER_ID.eq(ids)).execute();
        var persons = contactPersons.renew(
                renewed.stream().flatMap(c -> persons(c, now)).toList(), ids, now);
        bulk.insert(CONTACT_PERSON, persons.fresh());
        bulk.update(CONTACT_PERSON, CONTACT_PERSON.ID, persons.kept(), PERSON_CHANGEABLE);
        bulk.insert(CONTACT_POINT, renewed.stream().flatMap(c -> points(c, now)).toList());
    }

    /** @param stage where the customer stands by now, if that comes with the visit */
    record Visit(UUID customerId, Instant at, @Nullable LifecycleStage stage) {}

    /**
     * The latest visit of each, unless a later one is known, and a new stage, which makes a new version. Both in one go: each
     * writing of a customer may go into a dozen indexes.
     */
    void served(Collection<Visit> visits) {
        db.execute(
                """
                update customer
                set last_service_at = greatest(last_service_at, next.at), lifecycle_stage = coalesce(next.stage, lifecycle_stage),
                    version = version + case when lifecycle_stage <> next.stage then 1 else 0 end
                from unnest({0}, {1}, {2}) as next (id, at, stage)
                where customer.id = next.id
                  and (lifecycle_stage <> next.stage or last_service_at is null or last_service_at < next.at)
                """,
                DSL.val(visits.stream().map(Visit::customerId).toArray(UUID[]::new)),
                DSL.val(visits.stream().map(Visit::at).toArray(Instant[]::new)),
                DSL.val(visits.stream()
                        .map(visit ->
                                visit.stage() == null ? null : visit.stage().name())
                        .toArray(String[]::new)));
    }

    private static Map<UUID, @Nullable UUID> newOwners(Collection<Customer> customers, Map<UUID, Customer> before) {
        Map<UUID, @Nullable UUID> owners = new HashMap<>();
        for (var customer : customers) {
            var old = before.get(customer.id());
            var owner = customer.details().ownerId();
            if (old == null || !Objects.equals(old.details().ownerId(), owner)) {
                owners.put(customer.id(), owner);
            }
        }
        return owners;
    }

    /** Existing customers with one of these names that can be reached under one of these numbers. */
    List<Customer> sameNameAndNumber(Set<String> names, Set<String> numbers) {
        if (names.isEmpty() || numbers.isEmpty()) {
            return List.of();
        }
        return findAll(CUSTOMER.ID
                .in(select(CONTACT_POINT.CUSTOMER_ID)
                        .from(CONTACT_POINT)
                        .where(CONTACT_POINT.NORMALIZED.eq(DSL.any(numbers.toArray(String[]::new)))))
                .and(CUSTOMER.NAME.eq(DSL.any(names.toArray(String[]::new)))));
    }

    private void insertContacts(Collection<Customer> customers, Instant now) {
        bulk.insert(
                CONTACT_PERSON, customers.stream().flatMap(c -> persons(c, now)).toList());
        bulk.insert(
                CONTACT_POINT, customers.stream().flatMap(c -> points(c, now)).toList());
    }

    private static Stream<ContactPersonRecord> persons(Customer customer, Instant now) {
        var persons = customer.contactPersons();
        return IntStream.range(0, persons.size()).mapToObj(n -> record(customer.id(), persons.get(n), n, now));
    }

    private static Stream<ContactPointRecord> points(Customer customer, Instant now) {
        var points = customer.contactPoints();
        return IntStream.range(0, points.size()).mapToObj(n -> record(customer.id(), points.get(n), n, now));
    }

    private static CustomerRecord created(Customer customer, Actor actor, Instant now) {
        var row = changed(customer, actor, now);
        row.setCustomerNo(customer.customerNo());
        row.setStatus("ACTIVE");
        row.setVersion(customer.version());
        row.setCreatedAt(now);
        row.setCreatedBy(actor.employeeId());
        return row;
    }

    private static CustomerRecord changed(Customer customer, Actor actor, Instant now) {
        var details = customer.details();
        var row = new CustomerRecord();
        row.setId(customer.id());
        row.setType(details.type().name());
        row.setKind(details.kind().name());
        row.setName(details.name());
        row.setPinyin(customer.pinyin());
        row.setGender(details.gender().name());
        row.setHonorific(details.honorific());
        row.setExternalNo(details.externalNo());
        row.setUscc(details.uscc());
        row.setEmployer(details.employer());
        row.setAddress(details.address());
        row.setRegionCode(details.regionCode());
        row.setNote(details.note());
        row.setOwnerId(details.ownerId());
        row.setDepartmentId(details.departmentId());
        row.setLifecycleStage(details.lifecycleStage().name());
        profile(row, customer.profile());
        row.setSearch(SearchQuery.vector(customer.tokens()));
        row.setVersion(customer.version() + 1);
        row.setUpdatedAt(now);
        row.setUpdatedBy(actor.employeeId());
        return row;
    }

    private static void profile(CustomerRecord row, CustomerProfile profile) {
        row.setCategory(profile.category());
        row.setCategoryReason(profile.categoryReason());
        row.setSource(profile.source());
        row.setReferredById(profile.referredById());
        row.setConsumptionType(name(profile.consumptionType()));
        row.setPurchasingPower(name(profile.purchasingPower()));
        var birthday = profile.birthday();
        if (birthday != null) {
            row.setBirthYear(birthday.year());
            row.setBirthMonth(birthday.month());
            row.setBirthDay(birthday.day());
            row.setBirthCalendar(birthday.calendar().name());
        }
        row.setOccupation(profile.occupation());
        row.setEducation(profile.education());
        row.setEthnicGroup(profile.ethnicGroup());
        row.setHobbies(profile.hobbies());
        row.setPreferences(profile.preferences());
        row.setTaboos(profile.taboos());
        row.setPartnerSince(profile.partnerSince());
        row.setPartnerAgreement(profile.partnerAgreement());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static ContactPersonRecord record(UUID customer, ContactPerson person, int sort, Instant now) {
        var row = new ContactPersonRecord();
        row.setId(person.id());
        row.setCustomerId(customer);
        row.setName(person.name());
        row.setGender(person.gender().name());
        row.setPosition(person.position());
        row.setDepartmentName(person.departmentName());
        row.setBuyingRole(name(person.buyingRole()));
        row.setAttitude(name(person.attitude()));
        row.setSince(person.since());
        row.setUntil(person.until());
        row.setSuccessorId(person.successorId());
        var birthday = person.birthday();
        if (birthday != null) {
            row.setBirthYear(birthday.year());
            row.setBirthMonth(birthday.month());
            row.setBirthDay(birthday.day());
            row.setBirthCalendar(birthday.calendar().name());
        }
        row.setIsPrimary(person.primary());
        row.setSort(sort);
        row.setVersion(0);
        row.setCreatedAt(now);
        row.setUpdatedAt(now);
        return row;
    }

    private static ContactPointRecord record(UUID customer, ContactPoint point, int sort, Instant now) {
        var row = new ContactPointRecord();
        row.setId(point.id());
        row.setCustomerId(customer);
        row.setContactPersonId(point.contactPersonId());
        row.setType(point.type().name());
        row.setValue(point.value());
        row.setNormalized(point.normalized());
        row.setPreferred(point.preferred());
        row.setValidity(point.validity().name());
        row.setInvalidReason(name(point.invalidReason()));
        row.setTimeWindow(point.timeWindow());
        row.setSort(sort);
        row.setCreatedAt(now);
        return row;
    }

    private static SelectField<Customer> customer() {
        return row(
                        CUSTOMER.ID,
                        CUSTOMER.CUSTOMER_NO,
                        row(
                                        CUSTOMER.TYPE.convert(new EnumConverter<>(String.class, CustomerType.class)),
                                        CUSTOMER.KIND.convert(new EnumConverter<>(String.class, CustomerKind.class)),
                                        CUSTOMER.NAME,
                                        CUSTOMER.GENDER.convert(new EnumConverter<>(String.class, Gender.class)),
                                        CUSTOMER.HONORIFIC,
                                        CUSTOMER.EXTERNAL_NO,
                                        CUSTOMER.USCC,
                                        CUSTOMER.EMPLOYER,
                                        CUSTOMER.ADDRESS,
                                        CUSTOMER.REGION_CODE,
                                        CUSTOMER.NOTE,
                                        CUSTOMER.OWNER_ID,
                                        CUSTOMER.DEPARTMENT_ID,
                                        CUSTOMER.LIFECYCLE_STAGE.convert(
                                                new EnumConverter<>(String.class, LifecycleStage.class)))
                                .mapping(CustomerDetails::new),
                        profile(),
                        contactPoints(),
                        contactPersons(),
                        CUSTOMER.VERSION)
                .mapping(Customer::new);
    }

    static Field<CustomerProfile> profile() {
        return DSL.rowField(row(
                        CUSTOMER.CATEGORY,
                        CUSTOMER.CATEGORY_REASON,
                        CUSTOMER.SOURCE,
                        CUSTOMER.REFERRED_BY_ID,
                        CUSTOMER.CONSUMPTION_TYPE.convert(new EnumConverter<>(String.class, ConsumptionType.class)),
                        CUSTOMER.PURCHASING_POWER.convert(new EnumConverter<>(String.class, PurchasingPower.class)),
                        birthday(
                                CUSTOMER.BIRTH_YEAR, CUSTOMER.BIRTH_MONTH, CUSTOMER.BIRTH_DAY, CUSTOMER.BIRTH_CALENDAR),
                        CUSTOMER.OCCUPATION,
                        CUSTOMER.EDUCATION,
                        CUSTOMER.ETHNIC_GROUP,
                        CUSTOMER.HOBBIES,
                        CUSTOMER.PREFERENCES,
                        CUSTOMER.TABOOS,
                        CUSTOMER.PARTNER_SINCE,
                        CUSTOMER.PARTNER_AGREEMENT))
                .convertFrom(mapping(CustomerProfile::new));
    }

    @SuppressWarnings("NullAway") // the mapping may well give null; jOOQ says so nowhere
    private static SelectField<Birthday> birthday(
            Field<Integer> year, Field<Integer> month, Field<Integer> day, Field<String> calendar) {
        return row(year, month, day, calendar).mapping(Birthday::of);
    }

    static Field<List<ContactPoint>> contactPoints() {
        return multiset(select(
                                CONTACT_POINT.ID,
                                CONTACT_POINT.CONTACT_PERSON_ID,
                                CONTACT_POINT.TYPE.convert(new EnumConverter<>(String.class, ContactType.class)),
                                CONTACT_POINT.VALUE,
                                CONTACT_POINT.NORMALIZED,
                                CONTACT_POINT.PREFERRED,
                                CONTACT_POINT.VALIDITY.convert(new EnumConverter<>(String.class, Validity.class)),
                                CONTACT_POINT.INVALID_REASON.convert(
                                        new EnumConverter<>(String.class, InvalidReason.class)),
                                CONTACT_POINT.TIME_WINDOW)
                        .from(CONTACT_POINT)
                        .where(CONTACT_POINT.CUSTOMER_ID.eq(CUSTOMER.ID))
                        .orderBy(CONTACT_POINT.SORT, CONTACT_POINT.ID))
                .convertFrom(rows -> rows.map(mapping(ContactPoint::new)));
    }

    static Field<List<ContactPerson>> contactPersons() {
        return multiset(select(
                                CONTACT_PERSON.ID,
                                CONTACT_PERSON.NAME,
                                CONTACT_PERSON.GENDER.convert(new EnumConverter<>(String.class, Gender.class)),
                                CONTACT_PERSON.POSITION,
                                CONTACT_PERSON.DEPARTMENT_NAME,
                                CONTACT_PERSON.BUYING_ROLE.convert(new EnumConverter<>(String.class, BuyingRole.class)),
                                CONTACT_PERSON.ATTITUDE.convert(new EnumConverter<>(String.class, Attitude.class)),
                                CONTACT_PERSON.SINCE,
                                CONTACT_PERSON.UNTIL,
                                CONTACT_PERSON.SUCCESSOR_ID,
                                birthday(
                                        CONTACT_PERSON.BIRTH_YEAR,
                                        CONTACT_PERSON.BIRTH_MONTH,
                                        CONTACT_PERSON.BIRTH_DAY,
                                        CONTACT_PERSON.BIRTH_CALENDAR),
                                CONTACT_PERSON.IS_PRIMARY)
                        .from(CONTACT_PERSON)
                        .where(CONTACT_PERSON.CUSTOMER_ID.eq(CUSTOMER.ID), CONTACT_PERSON.REMOVED_AT.isNull())
                        .orderBy(CONTACT_PERSON.SORT, CONTACT_PERSON.ID))
                .convertFrom(rows -> rows.map(mapping(ContactPerson::new)));
    }
}
