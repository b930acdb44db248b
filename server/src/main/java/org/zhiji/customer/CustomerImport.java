package org.zhiji.customer;

import static zhiji.sql.tenant.Tables.CONTACT_POINT;
import static zhiji.sql.tenant.Tables.CUSTOMER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;

/** Takes many customers at once, recognises those it knows, and changes only what differs: a second run changes nothing. */
@Component
public class CustomerImport {

    private static final CustomerProfile IMPORTED = CustomerProfile.from("IMPORT");

    private final DSLContext db;
    private final CustomerRepository repository;
    private final AuditLog audit;

    CustomerImport(DSLContext db, CustomerRepository repository, AuditLog audit) {
        this.db = db;
        this.repository = repository;
        this.audit = audit;
    }

    /** How a row is recognised; the first key that finds somebody decides. */
    public enum Key {
        EXTERNAL_NO,
        /** Or the mail address, and the name. */
        PHONE_AND_NAME
    }

    /** @param departmentId where new customers belong */
    public record Options(List<Key> keys, Upsert.Existing existing, UUID departmentId) {}

    /**
     * One customer as a table describes it.
     *
     * @param knownId found by the caller in another way, for example by the owner of a vehicle
     * @param contactName whom to ask for, at an organisation
     * @param position of the person, at an organisation of whom to ask for; likewise the birthday
     * @param delivery a repair that comes in together with the customer
     */
    public record Row(
            @Nullable UUID knownId,
            CustomerType type,
            String name,
            @Nullable String contactName,
            @Nullable Gender gender,
            @Nullable String externalNo,
            @Nullable String uscc,
            @Nullable String employer,
            @Nullable String position,
            @Nullable Birthday birthday,
            List<PhoneNumber> phones,
            @Nullable String email,
            @Nullable String wechat,
            @Nullable String qq,
            @Nullable String address,
            @Nullable String note,
            @Nullable UUID ownerId,
            @Nullable Instant lastServiceAt,
            @Nullable Delivery delivery) {

        Row withoutExternalNo() {
            return new Row(
                    knownId,
                    type,
                    name,
                    contactName,
                    gender,
                    null,
                    uscc,
                    employer,
                    position,
                    birthday,
                    phones,
                    email,
                    wechat,
                    qq,
                    address,
                    note,
                    ownerId,
                    lastServiceAt,
                    delivery);
        }
    }

    /**
     * A repair of which the caller is sure that it is going to be entered in the same transaction. A new customer is written
     * with what it means, because a second writing would cost as much as the first; what it means for known ones is told by
     * {@link Customers#served}, which finds nothing left to do for the new ones.
     */
    public record Delivery(Instant at, boolean paid) {}

    /** One answer for each row, in the same order. Rows of the same customer meet each other. */
    @Transactional
    public List<Upsert> upsert(Actor actor, List<Row> rows, Options options, Instant now) {
        var known = new Known(options.keys());
        repository
                .findAll(CUSTOMER.ID.eq(DSL.any(lockCandidates(rows, options.keys()))))
                .forEach(known::add);
        var before = new HashMap<>(known.byId);
        var editable = repository.editable(actor, before.keySet());
        var numbers = repository.nextNumbers(rows.size(), now).iterator();
        var created = new LinkedHashSet<UUID>();
        var lastServices = new HashMap<UUID, Instant>();
        var answers = new ArrayList<Upsert>();
        for (var row : rows) {
            var match = known.find(row);
            if (match == null) {
                var customer = created(known.withoutTaken(row, null), numbers.next(), options.departmentId());
                created.add(customer.id());
                known.add(customer);
                lastService(row).ifPresent(moment -> lastServices.put(customer.id(), moment));
                answers.add(new Upsert(customer.id(), Upsert.Outcome.NEW));
            } else {
                var merged = merged(match, known.withoutTaken(row, match.id()), options.existing());
                if (merged.equals(match)) {
                    answers.add(new Upsert(match.id(), Upsert.Outcome.UNCHANGED));
                } else if (created.contains(match.id()) || editable.contains(match.id())) {
                    known.add(merged);
                    answers.add(new Upsert(match.id(), Upsert.Outcome.CHANGED));
                } else {
                    answers.add(new Upsert(match.id(), Upsert.Outcome.REFUSED));
                }
            }
        }
        save(actor, known, before, created, lastServices, now);
        saveVisits(actor, rows, answers, before.keySet());
        return answers;
    }

    /** Which customers the rows speak of, without changing anything; null where a row is a new one. */
    public List<@Nullable UUID> recognise(List<Row> rows, List<Key> keys) {
        var known = new Known(keys);
        repository
                .findAll(CUSTOMER.ID.eq(DSL.any(candidates(rows, keys).toArray(UUID[]::new))))
                .forEach(known::add);
        var ids = new ArrayList<@Nullable UUID>();
        for (var row : rows) {
            var match = known.find(row);
            ids.add(match == null ? null : match.id());
        }
        return ids;
    }

    /** Locked in the order of their ids, so that two imports never wait for each other in a ring. */
    private UUID[] lockCandidates(List<Row> rows, List<Key> keys) {
        return db.select(CUSTOMER.ID)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(DSL.any(candidates(rows, keys).toArray(UUID[]::new))))
                .orderBy(CUSTOMER.ID)
                .forUpdate()
                .fetchSet(CUSTOMER.ID)
                .toArray(UUID[]::new);
    }

    private Set<UUID> candidates(List<Row> rows, List<Key> keys) {
        var ids = new HashSet<UUID>();
        rows.stream().map(Row::knownId).filter(Objects::nonNull).forEach(ids::add);
        ids.addAll(with(CUSTOMER.EXTERNAL_NO, rows.stream().map(Row::externalNo)));
        ids.addAll(with(CUSTOMER.USCC, rows.stream().map(Row::uscc)));
        if (keys.contains(Key.PHONE_AND_NAME)) {
            ids.addAll(withNameAndPhone(rows));
        }
        return ids;
    }

    /** The phones first and alone: a thousand people may have the same name. */
    private Collection<UUID> withNameAndPhone(List<Row> rows) {
        var phones = rows.stream().flatMap(CustomerImport::reached).toArray(String[]::new);
        var reachable = db.select(CONTACT_POINT.CUSTOMER_ID)
                .from(CONTACT_POINT)
                .where(CONTACT_POINT.NORMALIZED.eq(DSL.any(phones)))
                .fetch(CONTACT_POINT.CUSTOMER_ID)
                .toArray(UUID[]::new);
        var names = rows.stream().map(Row::name).toArray(String[]::new);
        return reachable.length == 0
                ? List.of()
                : db.select(CUSTOMER.ID)
                        .from(CUSTOMER)
                        .where(CUSTOMER.ID.eq(DSL.any(reachable)), CUSTOMER.NAME.eq(DSL.any(names)))
                        .and(CUSTOMER.DELETED_AT.isNull())
                        .fetch(CUSTOMER.ID);
    }

    /** As the contacts of a customer are kept. */
    private static Stream<String> reached(Row row) {
        var phones = row.phones().stream().map(PhoneNumber::normalized);
        return row.email() == null ? phones : Stream.concat(phones, Stream.of(mail(row.email())));
    }

    private static String mail(String written) {
        return written.toLowerCase(Locale.ROOT);
    }

    private Collection<UUID> with(Field<String> field, Stream<@Nullable String> values) {
        var wanted = values.filter(Objects::nonNull).toArray(String[]::new);
        return wanted.length == 0
                ? List.of()
                : db.select(CUSTOMER.ID)
                        .from(CUSTOMER)
                        .where(field.eq(DSL.any(wanted)), CUSTOMER.DELETED_AT.isNull())
                        .fetch(CUSTOMER.ID);
    }

    private static Customer created(Row row, String number, UUID department) {
        var person = row.type() == CustomerType.PERSON;
        var details = new CustomerDetails(
                row.type(),
                CustomerKind.END_CUSTOMER,
                row.name(),
                person && row.gender() != null ? row.gender() : Gender.UNKNOWN,
                null,
                row.externalNo(),
                person ? null : row.uscc(),
                person ? row.employer() : null,
                row.address(),
                null,
                row.note(),
                row.ownerId(),
                department,
                LifecycleStage.POTENTIAL.after(
                        row.delivery() != null && row.delivery().paid() ? 1 : 0));
        var profile = person ? IMPORTED.with(row.birthday(), row.position()) : IMPORTED;
        var empty = new Customer(Ids.next(), number, details, profile, List.of(), List.of(), 0);
        return withContacts(empty, row, details);
    }

    private static Customer merged(Customer customer, Row row, Upsert.Existing existing) {
        if (existing == Upsert.Existing.KEEP) {
            return customer;
        }
        var rowWins = existing == Upsert.Existing.UPDATE;
        var old = customer.details();
        var person = old.type() == CustomerType.PERSON;
        var details = new CustomerDetails(
                old.type(),
                old.kind(),
                rowWins ? row.name() : old.name(),
                gender(old.gender(), person ? row.gender() : null, rowWins),
                old.honorific(),
                // A number of the other system is an identity: it is filled in, never exchanged by an import.
                pick(old.externalNo(), row.externalNo(), false),
                pick(old.uscc(), person ? null : row.uscc(), false),
                pick(old.employer(), person ? row.employer() : null, rowWins),
                pick(old.address(), row.address(), rowWins),
                old.regionCode(),
                pick(old.note(), row.note(), rowWins),
                old.ownerId() == null || rowWins && row.ownerId() != null ? row.ownerId() : old.ownerId(),
                old.departmentId(),
                old.lifecycleStage());
        var known = customer.profile();
        var profile = person
                ? known.with(
                        pick(known.birthday(), row.birthday(), rowWins),
                        pick(known.occupation(), row.position(), rowWins))
                : known;
        return withContacts(customer.with(profile), row, details);
    }

    private static Gender gender(Gender old, @Nullable Gender fresh, boolean freshWins) {
        return fresh == null || fresh == Gender.UNKNOWN || old != Gender.UNKNOWN && !freshWins ? old : fresh;
    }

    private static <T> @Nullable T pick(@Nullable T old, @Nullable T fresh, boolean freshWins) {
        return fresh == null || old != null && !freshWins ? old : fresh;
    }

    /** Numbers are only ever added: a table does not know which of ours are wrong. */
    private static Customer withContacts(Customer customer, Row row, CustomerDetails details) {
        var persons = new ArrayList<>(customer.contactPersons());
        UUID person = null;
        if (details.type() == CustomerType.ORGANIZATION && row.contactName() != null) {
            var named = persons.stream()
                    .filter(p -> p.name().equals(row.contactName()))
                    .findFirst();
            person = named.map(ContactPerson::id).orElseGet(Ids::next);
            if (named.isEmpty()) {
                var gender = row.gender() == null ? Gender.UNKNOWN : row.gender();
                persons.add(new ContactPerson(
                        person,
                        row.contactName(),
                        gender,
                        row.position(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        row.birthday(),
                        persons.isEmpty()));
            }
        }
        var points = new ArrayList<>(customer.contactPoints());
        for (var phone : row.phones()) {
            add(points, new ContactPoint.Value(ContactType.of(phone), phone.display(), phone.normalized()), person);
        }
        read(ContactType.EMAIL, row.email(), points, person);
        read(ContactType.WECHAT, row.wechat(), points, person);
        read(ContactType.QQ, row.qq(), points, person);
        return customer.with(details, points, persons);
    }

    private static void read(
            ContactType type, @Nullable String written, List<ContactPoint> points, @Nullable UUID person) {
        if (written != null) {
            ContactPoint.read(type, written, null).ifPresent(value -> add(points, value, person));
        }
    }

    private static void add(List<ContactPoint> points, ContactPoint.Value value, @Nullable UUID person) {
        var there = points.stream()
                .anyMatch(point ->
                        point.type() == value.type() && point.normalized().equals(value.normalized()));
        if (!there) {
            points.add(new ContactPoint(
                    Ids.next(),
                    person,
                    value.type(),
                    value.value(),
                    value.normalized(),
                    false,
                    Validity.UNVERIFIED,
                    null,
                    null));
        }
    }

    private static Optional<Instant> lastService(Row row) {
        return Stream.of(
                        row.lastServiceAt(),
                        row.delivery() == null ? null : row.delivery().at())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    private void save(
            Actor actor,
            Known known,
            Map<UUID, Customer> before,
            Set<UUID> created,
            Map<UUID, Instant> lastServices,
            Instant now) {
        var fresh = new ArrayList<Customer>();
        var changed = new ArrayList<Customer>();
        var entries = new ArrayList<AuditLog.Entry>();
        for (var customer : known.byId.values()) {
            var old = before.get(customer.id());
            if (created.contains(customer.id())) {
                fresh.add(customer);
                entries.add(entry(actor, customer, AuditAction.CREATED, null));
            } else if (!customer.equals(old)) {
                changed.add(customer);
                entries.add(entry(actor, customer, AuditAction.UPDATED, old));
            }
        }
        repository.insert(fresh, lastServices, actor, now);
        repository.update(changed, before, actor, now);
        audit.record(entries);
    }

    /** When somebody was here last is no change of the customer: it comes with every order, too. */
    private void saveVisits(Actor actor, List<Row> rows, List<Upsert> answers, Set<UUID> existing) {
        var latest = new LinkedHashMap<UUID, Instant>();
        for (int i = 0; i < rows.size(); i++) {
            var moment = rows.get(i).lastServiceAt();
            if (moment != null && answers.get(i).outcome() != Upsert.Outcome.REFUSED) {
                latest.merge(answers.get(i).id(), moment, (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        if (!latest.isEmpty()) {
            rememberVisits(actor, latest, existing);
            repository.served(latest.entrySet().stream()
                    .map(visit -> new CustomerRepository.Visit(visit.getKey(), visit.getValue(), null))
                    .toList());
        }
    }

    /** But whoever takes the import back wants to know what stood there. */
    private void rememberVisits(Actor actor, Map<UUID, Instant> latest, Set<UUID> existing) {
        var known = latest.keySet().stream().filter(existing::contains).toArray(UUID[]::new);
        if (known.length == 0) {
            return;
        }
        var entries = new ArrayList<AuditLog.Entry>();
        db.select(CUSTOMER.ID, CUSTOMER.LAST_SERVICE_AT)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(DSL.any(known)))
                .forEach(row -> {
                    var moment = Objects.requireNonNull(latest.get(row.value1()));
                    if (row.value2() == null || row.value2().isBefore(moment)) {
                        entries.add(new AuditLog.Entry(
                                actor.id(),
                                "customer",
                                row.value1(),
                                AuditAction.UPDATED,
                                new Visited(row.value2()),
                                new Visited(moment)));
                    }
                });
        audit.record(entries);
    }

    private record Visited(@Nullable Instant lastServiceAt) {}

    private static AuditLog.Entry entry(Actor actor, Customer customer, AuditAction action, @Nullable Customer old) {
        return new AuditLog.Entry(
                actor.id(), "customer", customer.id(), action, old == null ? null : old.audited(), customer.audited());
    }

    /** The customers of one run, by everything they can be recognised by. */
    private static final class Known {

        private final List<Key> keys;
        private final Map<UUID, Customer> byId = new LinkedHashMap<>();
        private final Map<String, UUID> byExternalNo = new HashMap<>();
        private final Map<String, UUID> byUscc = new HashMap<>();
        private final Map<NamedNumber, UUID> byNumber = new HashMap<>();

        private record NamedNumber(String name, String number) {}

        Known(List<Key> keys) {
            this.keys = keys;
        }

        void add(Customer customer) {
            byId.put(customer.id(), customer);
            if (customer.details().externalNo() != null) {
                byExternalNo.putIfAbsent(customer.details().externalNo(), customer.id());
            }
            if (customer.details().uscc() != null) {
                byUscc.putIfAbsent(customer.details().uscc(), customer.id());
            }
            for (var point : customer.contactPoints()) {
                if (point.type().isPhone() || point.type() == ContactType.EMAIL) {
                    byNumber.putIfAbsent(new NamedNumber(customer.details().name(), point.normalized()), customer.id());
                }
            }
        }

        @Nullable
        Customer find(Row row) {
            if (row.knownId() != null && byId.containsKey(row.knownId())) {
                return byId.get(row.knownId());
            }
            if (row.uscc() != null && byUscc.containsKey(row.uscc())) {
                return byId.get(byUscc.get(row.uscc()));
            }
            for (var key : keys) {
                var match = switch (key) {
                    case EXTERNAL_NO -> row.externalNo() == null ? null : byExternalNo.get(row.externalNo());
                    case PHONE_AND_NAME -> byNumber(row);
                };
                if (match != null) {
                    return byId.get(match);
                }
            }
            return null;
        }

        /** The row without a number that belongs to somebody else, when it was not recognised by it. */
        Row withoutTaken(Row row, @Nullable UUID self) {
            var holder = row.externalNo() == null ? null : byExternalNo.get(row.externalNo());
            return holder == null || holder.equals(self) ? row : row.withoutExternalNo();
        }

        /** Father and son may share name and phone; two numbers of the other system say that they are two. */
        private @Nullable UUID byNumber(Row row) {
            for (var number : reached(row).toList()) {
                var id = byNumber.get(new NamedNumber(row.name(), number));
                var match = id == null ? null : byId.get(id);
                if (match != null && !differ(row.externalNo(), match.details().externalNo())) {
                    return id;
                }
            }
            return null;
        }

        private static boolean differ(@Nullable String one, @Nullable String other) {
            return one != null && other != null && !one.equals(other);
        }
    }
}
