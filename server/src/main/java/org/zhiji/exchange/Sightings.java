package org.zhiji.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiji.exchange.Seen.Sight;
import org.zhiji.exchange.row.CellFault;
import org.zhiji.exchange.row.ImportField;
import org.zhiji.exchange.row.ImportOptions;
import org.zhiji.exchange.row.ImportOptions.CustomerKey;
import org.zhiji.exchange.row.ImportOptions.VehicleKey;
import org.zhiji.exchange.row.ImportRow;
import org.zhiji.exchange.row.ImportRow.CustomerCells;
import org.zhiji.exchange.row.ImportRow.OrderCells;
import org.zhiji.exchange.row.ImportRow.VehicleCells;

/** Tells for each row whether the file has spoken of the same customer, vehicle or order before. */
final class Sightings {

    private final ImportOptions options;
    private final Seen customers = new Seen();
    private final Seen vehicles = new Seen();
    private final Seen orders = new Seen();

    Sightings(ImportOptions options) {
        this.options = options;
    }

    /** How a row relates to earlier ones. */
    enum Sighting {
        FIRST,
        /** Says the same again. */
        SAME,
        /** The same record with other words; the first row has told the truth, this one may fill gaps. */
        OTHER
    }

    /** A row on its way into the database. */
    record SightedRow(
            ImportRow row,
            RowIssues issues,
            @Nullable Sighting customer,
            @Nullable Sighting vehicle,
            @Nullable Sighting order) {

        SightedRow copy() {
            return new SightedRow(row, new RowIssues(issues.row(), issues.issues()), customer, vehicle, order);
        }
    }

    /** A row of which nothing is written: the database does not take it. */
    static SightedRow refused(SightedRow row) {
        var issues = new RowIssues(row.issues().row(), row.issues().issues());
        issues.error(null, CellFault.REFUSED);
        return new SightedRow(row.row(), issues, null, null, null);
    }

    SightedRow look(ImportRow row) {
        var issues = new RowIssues(row.line().number(), row.issues());
        if (issues.hasError()) {
            return new SightedRow(row, issues, null, null, null);
        }
        long number = row.line().number();
        Sighting customer = row.customer() == null ? null : customer(row, row.customer(), issues);
        Sighting vehicle = row.vehicle() == null ? null : vehicle(row.vehicle(), number);
        Sighting order = row.order() == null ? null : order(row, row.order(), issues);
        return issues.hasError()
                ? new SightedRow(row, issues, null, null, null)
                : new SightedRow(row, issues, customer, vehicle, order);
    }

    private Sighting customer(ImportRow row, CustomerCells cells, RowIssues issues) {
        List<String> keys = customerKeys(cells, row.vehicle());
        long content = Seen.hash(cells.withoutVisit());
        Optional<Sight> known = first(customers, keys);
        if (known.isPresent()
                && cells.externalNo() != null
                && known.get().name() != cells.name().hashCode()) {
            issues.error(
                    ImportField.EXTERNAL_NO,
                    CellFault.NUMBER_USED_TWICE,
                    cells.externalNo(),
                    known.get().row(),
                    cells.name());
        }
        keys.forEach(key -> customers.add(key, content, row.line().number(), cells.name()));
        return sighting(known, content);
    }

    private List<String> customerKeys(CustomerCells cells, @Nullable VehicleCells vehicle) {
        var keys = new ArrayList<String>();
        for (CustomerKey key : options.matchCustomersBy()) {
            switch (key) {
                case EXTERNAL_NO -> {
                    if (cells.externalNo() != null) {
                        // A number of the other system settles who it is; nothing else is looked at then.
                        return List.of("no " + cells.externalNo());
                    }
                }
                case PHONE_AND_NAME -> {
                    cells.phones().forEach(phone -> keys.add(phone.normalized() + " " + cells.name()));
                    if (cells.email() != null) {
                        keys.add(cells.email().toLowerCase(Locale.ROOT) + " " + cells.name());
                    }
                }
                case VIN_AND_NAME -> {
                    if (vehicle != null && vehicle.vin() != null) {
                        keys.add(vehicle.vin().number() + " " + cells.name());
                    }
                }
            }
        }
        return keys;
    }

    private Sighting vehicle(VehicleCells cells, long row) {
        var keys = new ArrayList<String>();
        for (VehicleKey key : options.matchVehiclesBy()) {
            if (key == VehicleKey.VIN && cells.vin() != null) {
                keys.add(cells.vin().number());
                break;
            }
            if (key == VehicleKey.PLATE && cells.plate() != null) {
                keys.add(cells.plate().number());
            }
        }
        long content = Seen.hash(cells);
        Optional<Sight> known = first(vehicles, keys);
        keys.forEach(key -> vehicles.add(key, content, row, ""));
        return sighting(known, content);
    }

    private Sighting order(ImportRow row, OrderCells cells, RowIssues issues) {
        VehicleCells vehicle = row.vehicle();
        String car =
                vehicle == null ? "" : vehicle.vin() != null ? vehicle.vin().number() : String.valueOf(vehicle.plate());
        long content = Seen.hash(cells);
        Optional<Sight> known = first(orders, List.of(cells.orderNo()));
        if (known.isPresent() && known.get().name() != car.hashCode()) {
            issues.error(
                    ImportField.ORDER_NO,
                    CellFault.ORDER_USED_TWICE,
                    cells.orderNo(),
                    known.get().row());
        }
        orders.add(cells.orderNo(), content, row.line().number(), car);
        return sighting(known, content);
    }

    private static Optional<Sight> first(Seen seen, List<String> keys) {
        return keys.stream().map(seen::find).filter(sight -> sight != null).findFirst();
    }

    private static Sighting sighting(Optional<Sight> known, long content) {
        if (known.isEmpty()) {
            return Sighting.FIRST;
        }
        return known.get().content() == content ? Sighting.SAME : Sighting.OTHER;
    }
}
