package org.zhiji.exchange;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.asset.VehicleImport;
import org.zhiji.asset.Vehicles;
import org.zhiji.asset.Vin;
import org.zhiji.customer.CustomerImport;
import org.zhiji.customer.CustomerType;
import org.zhiji.customer.CustomersByMark;
import org.zhiji.customer.Gender;
import org.zhiji.customer.Upsert;
import org.zhiji.exchange.Sightings.SightedRow;
import org.zhiji.exchange.Sightings.Sighting;
import org.zhiji.exchange.row.CellFault;
import org.zhiji.exchange.row.ImportField;
import org.zhiji.exchange.row.ImportKind;
import org.zhiji.exchange.row.ImportOptions.ConsentChoice;
import org.zhiji.exchange.row.ImportOptions.CustomerKey;
import org.zhiji.exchange.row.ImportOptions.ExistingRecords;
import org.zhiji.exchange.row.ImportOptions.VehicleKey;
import org.zhiji.exchange.row.ImportRow.ContactCells;
import org.zhiji.exchange.row.ImportRow.CustomerCells;
import org.zhiji.exchange.row.ImportRow.OrderCells;
import org.zhiji.exchange.row.ImportRow.VehicleCells;
import org.zhiji.followup.ContactHistory;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Employees;
import org.zhiji.platform.audit.Cause;
import org.zhiji.platform.bulk.Bulk;
import org.zhiji.platform.time.Time;
import org.zhiji.service.FollowUpConsent;
import org.zhiji.service.RepairType;
import org.zhiji.service.WorkOrderImport;

/** Hands a batch to the rooms: customers first, then their vehicles, then the orders of these, then what was spoken. */
@Component
class WriteRows {

    private static final UUID NOBODY = new UUID(0, 0);

    private final CustomerImport customers;
    private final VehicleImport vehicleImport;
    private final Vehicles vehicles;
    private final WorkOrderImport workOrders;
    private final CustomersByMark customersByMark;
    private final ContactHistory history;
    private final FillOwnFields fillOwnFields;
    private final Employees employees;
    private final Departments departments;
    private final Bulk bulk;
    private final Time time;

    WriteRows(
            CustomerImport customers,
            VehicleImport vehicleImport,
            Vehicles vehicles,
            WorkOrderImport workOrders,
            CustomersByMark customersByMark,
            ContactHistory history,
            FillOwnFields fillOwnFields,
            Employees employees,
            Departments departments,
            Bulk bulk,
            Time time) {
        this.customers = customers;
        this.vehicleImport = vehicleImport;
        this.vehicles = vehicles;
        this.workOrders = workOrders;
        this.customersByMark = customersByMark;
        this.history = history;
        this.fillOwnFields = fillOwnFields;
        this.employees = employees;
        this.departments = departments;
        this.bulk = bulk;
        this.time = time;
    }

    /** To be called in the transaction of the batch. What it changes is remembered under the import, so that it can be taken back. */
    Tally run(Import work, List<SightedRow> batch) {
        bulk.findByKeys();
        return new Cause(Cause.Kind.IMPORT, work.id()).call(() -> new Batch(work, batch).write());
    }

    private final class Batch {

        private final Import work;
        private final List<SightedRow> rows;
        private final Tally tally = new Tally();
        private final Instant now = time.now();
        private final Map<String, Employees.Match> people = new HashMap<>();
        private final Map<String, UUID> branches = new HashMap<>();
        private final Map<UUID, Boolean> mayEnter = new HashMap<>();
        private final Map<SightedRow, UUID> customerIds = new IdentityHashMap<>();
        private final Map<String, UUID> ownersOfCars = new HashMap<>();
        private final Map<SightedRow, UUID> ownerIds = new IdentityHashMap<>();
        private final Map<SightedRow, UUID> vehicleIds = new IdentityHashMap<>();
        private final Map<SightedRow, UUID> orderIds = new IdentityHashMap<>();

        /** What the first row of each record has made of it. */
        private final Map<UUID, Upsert.Outcome> outcomes = new HashMap<>();

        /** Rows that would change what the importer may not change: the rest of them is left alone, too. */
        private final Set<SightedRow> refused = Collections.newSetFromMap(new IdentityHashMap<>());

        private final SureDeliveries sure;

        Batch(Import work, List<SightedRow> rows) {
            this.work = work;
            this.rows = rows;
            this.sure = SureDeliveries.of(work.actor(), rows, workOrders, time.zone());
        }

        Tally write() {
            if (rows.stream().anyMatch(row -> row.order() != null)) {
                departments.names().forEach((id, name) -> branches.putIfAbsent(name, id));
            }
            customers();
            owners();
            vehicles();
            orders();
            contacts();
            ownFields();
            rows.forEach(row -> tally.row(row.issues()));
            return tally;
        }

        private void customers() {
            var first = new ArrayList<SightedRow>();
            var again = new ArrayList<SightedRow>();
            for (SightedRow row : rows) {
                if (row.customer() == Sighting.FIRST) {
                    first.add(row);
                } else if (row.customer() != null) {
                    tally.repeated(ImportKind.CUSTOMER);
                    if (row.customer() == Sighting.OTHER || row.vehicle() != null) {
                        again.add(row);
                    }
                }
            }
            Map<String, Vehicles.VehicleSummary> knownCars = knownCars();
            upsertCustomers(first, existing(), knownCars)
                    .forEach(answer -> tally.outcome(ImportKind.CUSTOMER, answer.outcome()));
            // The first row of a customer has told the truth: another one later in the file may only fill gaps, or the
            // two
            // would undo each other in every run.
            upsertCustomers(again, fillingGaps(), knownCars);
        }

        /** A customer without a number may be the known owner of the car in the same row. */
        private Map<String, Vehicles.VehicleSummary> knownCars() {
            if (!work.options().matchCustomersBy().contains(CustomerKey.VIN_AND_NAME)) {
                return Map.of();
            }
            List<Vin> vins = rows.stream()
                    .filter(row -> row.customer() != null && row.row().vehicle() != null)
                    .map(row -> requireNonNull(row.row().vehicle()).vin())
                    .filter(Objects::nonNull)
                    .toList();
            return vins.isEmpty() ? Map.of() : vehicles.byVin(vins);
        }

        private List<Upsert> upsertCustomers(
                List<SightedRow> some, Upsert.Existing existing, Map<String, Vehicles.VehicleSummary> knownCars) {
            if (some.isEmpty()) {
                return List.of();
            }
            var options = new CustomerImport.Options(customerKeys(), existing, work.departmentId());
            List<Upsert> answers = customers.upsert(
                    work.actor(),
                    some.stream().map(row -> customer(row, knownCars)).toList(),
                    options,
                    now);
            for (int i = 0; i < some.size(); i++) {
                if (refused(some.get(i), answers.get(i), CellFault.CUSTOMER_NOT_YOURS)) {
                    continue;
                }
                customerIds.put(some.get(i), answers.get(i).id());
                outcomes.putIfAbsent(answers.get(i).id(), answers.get(i).outcome());
                ownersOfCars.put(carAndName(some.get(i)), answers.get(i).id());
            }
            return answers;
        }

        private static String carAndName(SightedRow row) {
            VehicleCells car = row.row().vehicle();
            return (car == null || car.vin() == null ? "" : car.vin().number())
                    + " "
                    + requireNonNull(row.row().customer()).name();
        }

        private CustomerImport.Row customer(SightedRow row, Map<String, Vehicles.VehicleSummary> knownCars) {
            CustomerCells cells = requireNonNull(row.row().customer());
            return new CustomerImport.Row(
                    knownOwner(row, cells, knownCars),
                    cells.organization() ? CustomerType.ORGANIZATION : CustomerType.PERSON,
                    cells.name(),
                    cells.contactName(),
                    cells.gender() == null ? null : Gender.valueOf(cells.gender()),
                    cells.externalNo(),
                    cells.uscc(),
                    cells.employer(),
                    cells.position(),
                    cells.birthday(),
                    cells.phones(),
                    cells.email(),
                    cells.wechat(),
                    cells.qq(),
                    cells.address(),
                    cells.note(),
                    cells.owner() == null ? null : person(row, ImportField.OWNER, null, cells.owner()),
                    instant(cells.lastVisit()),
                    sure.of(row));
        }

        private @Nullable UUID knownOwner(
                SightedRow row, CustomerCells cells, Map<String, Vehicles.VehicleSummary> knownCars) {
            VehicleCells car = row.row().vehicle();
            if (cells.externalNo() != null || car == null || car.vin() == null) {
                return null;
            }
            UUID inThisBatch = ownersOfCars.get(carAndName(row));
            if (inThisBatch != null) {
                return inThisBatch;
            }
            var known = knownCars.get(car.vin().number());
            return known != null && known.ownerName().equals(cells.name()) ? known.ownerId() : null;
        }

        /** Rows without a customer speak of cars whose owner is known here, or of none. */
        private void owners() {
            var unknown = new ArrayList<SightedRow>();
            for (SightedRow row : rows) {
                if (customerIds.containsKey(row)) {
                    ownerIds.put(row, requireNonNull(customerIds.get(row)));
                } else if (row.vehicle() != null && !refused.contains(row)) {
                    unknown.add(row);
                }
            }
            if (unknown.isEmpty()) {
                return;
            }
            // Recognising looks at VIN and plate only; whose the car is, is what we want to know.
            List<@Nullable UUID> cars = vehicleImport.recognise(
                    unknown.stream().map(row -> vehicle(row, NOBODY, true)).toList(), vehicleKeys());
            for (int i = 0; i < unknown.size(); i++) {
                SightedRow row = unknown.get(i);
                UUID car = cars.get(i);
                if (car == null) {
                    row.issues()
                            .error(
                                    null,
                                    row.order() == null
                                            ? CellFault.VEHICLE_WITHOUT_OWNER
                                            : CellFault.ORDER_WITHOUT_OWNER);
                } else {
                    ownerIds.put(row, vehicles.find(car).orElseThrow().ownerId());
                }
            }
        }

        private void vehicles() {
            var first = new ArrayList<SightedRow>();
            var again = new ArrayList<SightedRow>();
            for (SightedRow row : rows) {
                if (!ownerIds.containsKey(row) || row.vehicle() == null) {
                    continue;
                }
                if (row.vehicle() == Sighting.FIRST) {
                    first.add(row);
                } else {
                    tally.repeated(ImportKind.VEHICLE);
                    again.add(row);
                }
            }
            upsertVehicles(first, false).forEach(answer -> tally.outcome(ImportKind.VEHICLE, answer.outcome()));
            upsertVehicles(again, true);
        }

        private List<Upsert> upsertVehicles(List<SightedRow> some, boolean again) {
            if (some.isEmpty()) {
                return List.of();
            }
            var options = new VehicleImport.Options(vehicleKeys(), existing(), work.departmentId());
            List<Upsert> answers = vehicleImport.upsert(
                    work.actor(),
                    some.stream()
                            .map(row -> vehicle(row, requireNonNull(ownerIds.get(row)), again))
                            .toList(),
                    options,
                    now);
            for (int i = 0; i < some.size(); i++) {
                if (!refused(some.get(i), answers.get(i), CellFault.VEHICLE_NOT_YOURS)) {
                    vehicleIds.put(some.get(i), answers.get(i).id());
                    outcomes.putIfAbsent(answers.get(i).id(), answers.get(i).outcome());
                }
            }
            return answers;
        }

        private boolean refused(SightedRow row, Upsert answer, CellFault fault) {
            if (answer.outcome() != Upsert.Outcome.REFUSED) {
                return false;
            }
            row.issues().error(null, fault);
            return refused.add(row);
        }

        /**
         * @param again a later row of the same car moves its owner, plate and mileage on by its date, and leaves the description to
         *     the first one
         */
        private VehicleImport.Row vehicle(SightedRow row, UUID owner, boolean again) {
            VehicleCells cells = requireNonNull(row.row().vehicle());
            LocalDateTime asOf = row.row().asOf();
            return new VehicleImport.Row(
                    owner,
                    cells.vin(),
                    cells.plate(),
                    again ? null : cells.brand(),
                    again ? null : cells.series(),
                    again ? null : cells.model(),
                    again ? null : cells.saleDate(),
                    again ? null : cells.insuranceUntil(),
                    again ? null : cells.inspectionUntil(),
                    again ? null : cells.warrantyUntil(),
                    cells.mileage(),
                    asOf == null ? null : asOf.toLocalDate());
        }

        private void orders() {
            var first = new ArrayList<SightedRow>();
            var again = new ArrayList<SightedRow>();
            var lines = new HashMap<String, List<OrderCells>>();
            for (SightedRow row : rows) {
                if (row.order() == null || !vehicleIds.containsKey(row)) {
                    continue;
                }
                OrderCells cells = requireNonNull(row.row().order());
                if (!mayEnterIn(branches.get(cells.branch()))) {
                    row.issues().error(ImportField.BRANCH, CellFault.BRANCH_NOT_YOURS, requireNonNull(cells.branch()));
                    continue;
                }
                if (row.order() == Sighting.FIRST) {
                    first.add(row);
                    lines.put(cells.orderNo(), new ArrayList<>(List.of(cells)));
                    continue;
                }
                tally.repeated(ImportKind.WORK_ORDER);
                List<OrderCells> together = lines.get(cells.orderNo());
                if (together != null) {
                    together.add(cells);
                } else if (row.order() == Sighting.OTHER) {
                    row.issues().warning(ImportField.ORDER_NO, CellFault.ORDER_LINES_APART, cells.orderNo());
                    again.add(row);
                }
            }
            upsertOrders(first, lines, existing())
                    .forEach(answer -> tally.outcome(ImportKind.WORK_ORDER, answer.outcome()));
            upsertOrders(again, lines, fillingGaps());
        }

        private List<Upsert> upsertOrders(
                List<SightedRow> some, Map<String, List<OrderCells>> lines, Upsert.Existing existing) {
            if (some.isEmpty()) {
                return List.of();
            }
            List<Upsert> answers = workOrders.upsert(
                    work.actor(), some.stream().map(row -> order(row, lines)).toList(), existing, now);
            for (int i = 0; i < some.size(); i++) {
                if (!refused(some.get(i), answers.get(i), CellFault.ORDER_NOT_YOURS)) {
                    orderIds.put(some.get(i), answers.get(i).id());
                    outcomes.putIfAbsent(answers.get(i).id(), answers.get(i).outcome());
                }
            }
            return answers;
        }

        private void ownFields() {
            if (!work.ownColumns().isEmpty()) {
                ownFields(ImportKind.CUSTOMER, customerIds);
                ownFields(ImportKind.VEHICLE, vehicleIds);
                ownFields(ImportKind.WORK_ORDER, orderIds);
            }
        }

        private void ownFields(ImportKind kind, Map<SightedRow, UUID> records) {
            var told = new ArrayList<FillOwnFields.Told>();
            var first = new HashSet<UUID>();
            for (SightedRow row : rows) {
                UUID record = records.get(row);
                if (record != null && !row.issues().hasError()) {
                    told.add(new FillOwnFields.Told(
                            row, record, outcomes.get(record) == Upsert.Outcome.NEW, first.add(record)));
                }
            }
            for (UUID changed : fillOwnFields.run(work, kind, told, now)) {
                if (outcomes.get(changed) == Upsert.Outcome.UNCHANGED) {
                    tally.changedAfterAll(kind);
                }
            }
        }

        private void contacts() {
            var spoken = rows.stream()
                    .filter(row -> row.row().contact() != null && !row.issues().hasError())
                    .toList();
            if (spoken.isEmpty()) {
                return;
            }
            Map<SightedRow, UUID> cars = carsOf(spoken);
            Map<UUID, UUID> owners = vehicles.ownersOf(Set.copyOf(cars.values()));
            List<Set<UUID>> found = customersByMark.find(
                    spoken.stream().map(row -> mark(contact(row))).toList());
            var told = new ArrayList<SightedRow>();
            var entries = new ArrayList<ContactHistory.Row>();
            for (int i = 0; i < spoken.size(); i++) {
                SightedRow row = spoken.get(i);
                UUID car = cars.get(row);
                UUID customer = customerOf(row, found.get(i), car == null ? null : owners.get(car));
                if (customer != null) {
                    told.add(row);
                    entries.add(entry(row, customer, car));
                }
            }
            List<Upsert> answers = history.write(work.actor(), entries, work.departmentId(), now);
            for (int i = 0; i < told.size(); i++) {
                if (!refused(told.get(i), answers.get(i), CellFault.CUSTOMER_NOT_YOURS)) {
                    tally.outcome(ImportKind.CONTACT, answers.get(i).outcome());
                }
            }
        }

        private Map<SightedRow, UUID> carsOf(List<SightedRow> spoken) {
            var driven = spoken.stream()
                    .filter(row -> contact(row).vin() != null || contact(row).plate() != null)
                    .toList();
            List<@Nullable UUID> known = vehicleImport.recognise(
                    driven.stream().map(row -> car(contact(row))).toList(), vehicleKeys());
            Map<SightedRow, UUID> cars = new IdentityHashMap<>();
            for (int i = 0; i < driven.size(); i++) {
                UUID car = known.get(i);
                if (car != null) {
                    cars.put(driven.get(i), car);
                }
            }
            return cars;
        }

        private static VehicleImport.Row car(ContactCells cells) {
            return new VehicleImport.Row(
                    NOBODY,
                    cells.vin(),
                    cells.plate(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    cells.at().toLocalDate());
        }

        private static CustomersByMark.Mark mark(ContactCells cells) {
            return new CustomersByMark.Mark(cells.customerNo(), cells.phones(), cells.name());
        }

        /** Whoever the row itself has brought, else who is meant by its number or telephone, else whose the car is. */
        private @Nullable UUID customerOf(SightedRow row, Set<UUID> found, @Nullable UUID owner) {
            if (customerIds.containsKey(row)) {
                return customerIds.get(row);
            }
            if (found.size() == 1) {
                return found.iterator().next();
            }
            if (owner != null && (found.isEmpty() || found.contains(owner))) {
                return owner;
            }
            row.issues().error(null, found.isEmpty() ? CellFault.CONTACT_OF_STRANGER : CellFault.CONTACT_OF_SEVERAL);
            return null;
        }

        private ContactHistory.Row entry(SightedRow row, UUID customer, @Nullable UUID car) {
            ContactCells cells = contact(row);
            return new ContactHistory.Row(
                    customer,
                    car,
                    requireNonNull(instant(cells.at())),
                    cells.author() == null && cells.authorNo() == null
                            ? null
                            : person(row, ImportField.CONTACT_BY, cells.authorNo(), cells.author()),
                    cells.channel(),
                    cells.outcome(),
                    cells.text());
        }

        private static ContactCells contact(SightedRow row) {
            return requireNonNull(row.row().contact());
        }

        private boolean mayEnterIn(@Nullable UUID branch) {
            return branch == null
                    || mayEnter.computeIfAbsent(branch, id -> work.actor().mayEditIn(departments.get(id)));
        }

        private WorkOrderImport.Row order(SightedRow row, Map<String, List<OrderCells>> lines) {
            OrderCells own = requireNonNull(row.row().order());
            OrderLines order = new OrderLines(requireNonNullElse(lines.get(own.orderNo()), List.of(own)));
            if (order.summed()) {
                row.issues().warning(ImportField.TOTAL_AMOUNT, CellFault.ORDER_LINES_SUMMED, order.count());
            }
            if (own.consent() == ConsentChoice.YES && !hasPhone(row, own)) {
                row.issues().warning(ImportField.CONSENT, CellFault.CONSENT_WITHOUT_PHONE);
            }
            return new WorkOrderImport.Row(
                    own.orderNo(),
                    requireNonNull(vehicleIds.get(row)),
                    requireNonNull(ownerIds.get(row)),
                    null,
                    own.senderName(),
                    own.senderPhone(),
                    advisor(row, own),
                    own.technician() == null && own.technicianNo() == null
                            ? null
                            : person(row, ImportField.TECHNICIAN, own.technicianNo(), own.technician()),
                    branch(row, own),
                    instant(own.receivedAt()),
                    instant(own.completedAt()),
                    requireNonNull(instant(own.deliveredAt())),
                    own.mileage(),
                    RepairType.valueOf(own.repairType()),
                    order.items(),
                    order.amount(),
                    FollowUpConsent.valueOf(own.consent().name()),
                    evidence(row, own),
                    own.followUpPhone(),
                    own.followUpWindow());
        }

        private static boolean hasPhone(SightedRow row, OrderCells order) {
            CustomerCells customer = row.row().customer();
            return order.followUpPhone() != null
                    || order.senderPhone() != null
                    || customer == null
                    || !customer.phones().isEmpty();
        }

        private @Nullable UUID advisor(SightedRow row, OrderCells order) {
            if (order.advisor() == null && order.advisorNo() == null) {
                if (work.mapping().has(ImportField.ADVISOR) || work.mapping().has(ImportField.ADVISOR_NO)) {
                    row.issues().warning(ImportField.ADVISOR, CellFault.ADVISOR_MISSING);
                }
                return null;
            }
            return person(row, ImportField.ADVISOR, order.advisorNo(), order.advisor());
        }

        private UUID branch(SightedRow row, OrderCells order) {
            if (order.branch() == null) {
                return work.departmentId();
            }
            UUID branch = branches.get(order.branch());
            if (branch == null) {
                row.issues().warning(ImportField.BRANCH, CellFault.NO_SUCH_BRANCH, order.branch());
                return work.departmentId();
            }
            return branch;
        }

        /** Where the answer can be looked up: the importer's words, or the row of the file that says it. */
        private @Nullable String evidence(SightedRow row, OrderCells order) {
            if (order.consent() == ConsentChoice.NOT_ASKED) {
                return null;
            }
            return work.mapping().has(ImportField.CONSENT)
                    ? "%s · %s %d"
                            .formatted(
                                    order.orderNo(),
                                    work.fileName(),
                                    row.issues().row())
                    : work.options().evidence();
        }

        /** Names of the old system become employees without sign-in; two of one name cannot be told apart. */
        private @Nullable UUID person(
                SightedRow row, ImportField field, @Nullable String number, @Nullable String writtenName) {
            String name = requireNonNullElse(writtenName, requireNonNullElse(number, ""));
            Employees.Match match = people.computeIfAbsent(
                    number + " " + name, key -> employees.matchOrAdd(number, name, work.departmentId()));
            switch (match.how()) {
                case ADDED -> tally.person(name);
                case AMBIGUOUS -> row.issues().warning(field, CellFault.PERSON_AMBIGUOUS, name);
                case BY_NUMBER, BY_NAME -> {}
            }
            return match.id();
        }

        private @Nullable Instant instant(@Nullable LocalDateTime local) {
            return local == null ? null : local.atZone(time.zone()).toInstant();
        }

        private List<CustomerImport.Key> customerKeys() {
            var keys = new ArrayList<CustomerImport.Key>();
            for (CustomerKey key : work.options().matchCustomersBy()) {
                switch (key) {
                    case EXTERNAL_NO -> keys.add(CustomerImport.Key.EXTERNAL_NO);
                    case PHONE_AND_NAME -> keys.add(CustomerImport.Key.PHONE_AND_NAME);
                    case VIN_AND_NAME -> {}
                }
            }
            return keys;
        }

        private List<VehicleImport.Key> vehicleKeys() {
            return work.options().matchVehiclesBy().stream()
                    .map(key -> key == VehicleKey.VIN ? VehicleImport.Key.VIN : VehicleImport.Key.PLATE)
                    .toList();
        }

        private Upsert.Existing existing() {
            return switch (work.options().existing()) {
                case UPDATE -> Upsert.Existing.UPDATE;
                case FILL_GAPS -> Upsert.Existing.FILL_GAPS;
                case KEEP -> Upsert.Existing.KEEP;
            };
        }

        private Upsert.Existing fillingGaps() {
            return work.options().existing() == ExistingRecords.KEEP ? Upsert.Existing.KEEP : Upsert.Existing.FILL_GAPS;
        }
    }
}
