package org.zhiji.exchange;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.customer.CustomerImport;
import org.zhiji.customer.CustomerType;
import org.zhiji.customer.Gender;
import org.zhiji.customer.Upsert;
import org.zhiji.exchange.Sightings.SightedRow;
import org.zhiji.exchange.Sightings.Sighting;
import org.zhiji.exchange.row.CellFault;
import org.zhiji.exchange.row.ImportField;
import org.zhiji.exchange.row.ImportKind;
import org.zhiji.exchange.row.ImportOptions.CustomerKey;
import org.zhiji.exchange.row.ImportOptions.ExistingRecords;
import org.zhiji.exchange.row.ImportRow.CustomerCells;
import org.zhiji.identity.Employees;
import org.zhiji.platform.time.Time;

/** Hands a batch to the rooms: customers first, then their vehicles, then the orders of these. */
@Component
class WriteRows {

    private final CustomerImport customers;
    private final Employees employees;
    private final Time time;

    WriteRows(CustomerImport customers, Employees employees, Time time) {
        this.customers = customers;
        this.employees = employees;
        this.time = time;
    }

    /** To be called in the transaction of the batch. */
    Tally run(Import work, List<SightedRow> batch) {
        return new Batch(work, batch).write();
    }

    private final class Batch {

        private final Import work;
        private final List<SightedRow> rows;
        private final Tally tally = new Tally();
        private final Instant now = time.now();
        private final Map<String, Employees.Match> people = new HashMap<>();
        private final Map<SightedRow, UUID> customerIds = new HashMap<>();

        Batch(Import work, List<SightedRow> rows) {
            this.work = work;
            this.rows = rows;
        }

        Tally write() {
            customers();
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
            upsertCustomers(first, existing(work.options().existing()))
                    .forEach(answer -> tally.outcome(ImportKind.CUSTOMER, answer.outcome()));
            // The first row of a customer has told the truth: another one later in the file may only fill gaps, or the
            // two
            // would undo each other in every run.
            upsertCustomers(
                    again,
                    work.options().existing() == ExistingRecords.KEEP
                            ? Upsert.Existing.KEEP
                            : Upsert.Existing.FILL_GAPS);
        }

        private List<Upsert> upsertCustomers(List<SightedRow> some, Upsert.Existing existing) {
            if (some.isEmpty()) {
                return List.of();
            }
            var options = new CustomerImport.Options(customerKeys(), existing, work.departmentId());
            List<Upsert> answers = customers.upsert(
                    work.actor(), some.stream().map(this::customer).toList(), options, now);
            for (int i = 0; i < some.size(); i++) {
                customerIds.put(some.get(i), answers.get(i).id());
            }
            return answers;
        }

        private CustomerImport.Row customer(SightedRow row) {
            CustomerCells cells = requireNonNull(row.row().customer());
            return new CustomerImport.Row(
                    null,
                    cells.organization() ? CustomerType.ORGANIZATION : CustomerType.PERSON,
                    cells.name(),
                    cells.contactName(),
                    cells.gender() == null ? null : Gender.valueOf(cells.gender()),
                    cells.externalNo(),
                    cells.uscc(),
                    cells.employer(),
                    cells.phones(),
                    cells.email(),
                    cells.wechat(),
                    cells.qq(),
                    cells.address(),
                    cells.note(),
                    cells.owner() == null ? null : person(row, ImportField.OWNER, null, cells.owner()),
                    instant(cells.lastVisit()));
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

        /** Names of the old system become employees without sign-in; two of one name cannot be told apart. */
        private @Nullable UUID person(SightedRow row, ImportField field, @Nullable String number, String name) {
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

        private static Upsert.Existing existing(ExistingRecords existing) {
            return switch (existing) {
                case UPDATE -> Upsert.Existing.UPDATE;
                case FILL_GAPS -> Upsert.Existing.FILL_GAPS;
                case KEEP -> Upsert.Existing.KEEP;
            };
        }
    }
}
