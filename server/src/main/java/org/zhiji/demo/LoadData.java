package org.zhiji.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.asset.Plate;
import org.zhiji.asset.VehicleImport;
import org.zhiji.asset.Vin;
import org.zhiji.customer.CustomerImport;
import org.zhiji.customer.PhoneNumber;
import org.zhiji.customer.Upsert;
import org.zhiji.identity.Actor;
import org.zhiji.platform.time.Time;
import org.zhiji.service.FollowUpConsent;
import org.zhiji.service.RepairType;
import org.zhiji.service.WorkOrderImport;

/** Writes any number of generated customers with their vehicles and visits, through the doors that imports use. */
@Component
public class LoadData {

    private static final int AT_ONCE = 1000;
    private static final List<CustomerImport.Key> BY_NUMBER = List.of(CustomerImport.Key.EXTERNAL_NO);
    private static final List<VehicleImport.Key> BY_VIN = List.of(VehicleImport.Key.VIN);

    private final CustomerImport customers;
    private final VehicleImport vehicles;
    private final WorkOrderImport orders;
    private final Time time;

    LoadData(CustomerImport customers, VehicleImport vehicles, WorkOrderImport orders, Time time) {
        this.customers = customers;
        this.vehicles = vehicles;
        this.orders = orders;
        this.time = time;
    }

    /** What became of a generated vehicle. */
    record Loaded(SampleVehicle sample, UUID vehicleId, UUID customerId) {}

    /** What became of a generated visit. */
    record Visit(SampleOrder sample, UUID orderId, UUID vehicleId, UUID customerId, UUID departmentId) {}

    /**
     * Customers from one index up to another one, with their history up to a day. Memory stays flat.
     *
     * @param progress how many customers stand in the database
     */
    public void load(
            Generator generator, House house, long from, long until, LocalDate lastDay, LongConsumer progress) {
        for (long first = from; first < until; first += AT_ONCE) {
            var next = Math.min(until, first + AT_ONCE);
            load(generator, house, first, next, day -> !day.isAfter(lastDay));
            progress.accept(next - from);
        }
    }

    private List<Loaded> load(Generator generator, House house, long from, long until, Predicate<LocalDate> wanted) {
        var samples =
                LongStream.range(from, until).mapToObj(generator::customer).toList();
        var cars = samples.stream()
                .flatMap(customer -> generator.vehiclesOf(customer.index()).stream())
                .toList();
        return load(generator, house, samples, cars, wanted);
    }

    /** The first customers with their visits before a day, to go on with. */
    List<Loaded> loadFirst(Generator generator, House house, long count, LocalDate before) {
        var loaded = new ArrayList<>(load(generator, house, 0, count, day -> day.isBefore(before)));
        loaded.addAll(
                load(generator, house, Fleets.customers(), Fleets.vehicles(generator), day -> day.isBefore(before)));
        return loaded;
    }

    private List<Loaded> load(
            Generator generator,
            House house,
            List<SampleCustomer> samples,
            List<SampleVehicle> cars,
            Predicate<LocalDate> wanted) {
        var loaded = vehicles(generator, house, cars, customers(generator, house, samples));
        var visits = new ArrayList<WorkOrderImport.Row>();
        for (var vehicle : loaded) {
            for (var order : generator.orders(vehicle.sample().index())) {
                if (wanted.test(order.deliveredAt().toLocalDate())) {
                    visits.add(row(vehicle, order, house));
                }
            }
        }
        orders.upsert(Actor.SYSTEM, visits, Upsert.Existing.KEEP, time.now());
        return loaded;
    }

    /** Closed visits as they come over from the workshop's system. */
    List<Visit> deliver(List<Loaded> cars, List<SampleOrder> samples, House house) {
        var rows = new ArrayList<WorkOrderImport.Row>();
        for (int i = 0; i < samples.size(); i++) {
            rows.add(row(cars.get(i), samples.get(i), house));
        }
        var saved = orders.upsert(Actor.SYSTEM, rows, Upsert.Existing.KEEP, time.now());
        var visits = new ArrayList<Visit>();
        for (int i = 0; i < saved.size(); i++) {
            visits.add(new Visit(
                    samples.get(i),
                    saved.get(i).id(),
                    cars.get(i).vehicleId(),
                    cars.get(i).customerId(),
                    rows.get(i).departmentId()));
        }
        return visits;
    }

    private Map<Long, UUID> customers(Generator generator, House house, List<SampleCustomer> samples) {
        var ids = new HashMap<Long, UUID>();
        for (int branch = 0; branch < house.branches().size(); branch++) {
            var number = branch;
            var own = samples.stream()
                    .filter(customer -> branchOf(generator, house, customer.index()) == number)
                    .toList();
            var saved = customers.upsert(
                    Actor.SYSTEM,
                    own.stream().map(customer -> row(customer, house)).toList(),
                    new CustomerImport.Options(
                            BY_NUMBER,
                            Upsert.Existing.KEEP,
                            house.branch(number).id()),
                    time.now());
            for (int i = 0; i < own.size(); i++) {
                ids.put(own.get(i).index(), saved.get(i).id());
            }
        }
        return ids;
    }

    private List<Loaded> vehicles(
            Generator generator, House house, List<SampleVehicle> samples, Map<Long, UUID> customers) {
        var loaded = new ArrayList<Loaded>();
        for (int branch = 0; branch < house.branches().size(); branch++) {
            var number = branch;
            var own = samples.stream()
                    .filter(vehicle -> branchOf(generator, house, vehicle.customer()) == number)
                    .toList();
            var saved = vehicles.upsert(
                    Actor.SYSTEM,
                    own.stream()
                            .map(vehicle -> row(vehicle, owner(customers, vehicle)))
                            .toList(),
                    new VehicleImport.Options(
                            BY_VIN, Upsert.Existing.KEEP, house.branch(number).id()),
                    time.now());
            for (int i = 0; i < own.size(); i++) {
                loaded.add(new Loaded(own.get(i), saved.get(i).id(), owner(customers, own.get(i))));
            }
        }
        return loaded;
    }

    private static UUID owner(Map<Long, UUID> customers, SampleVehicle vehicle) {
        var owner = customers.get(vehicle.customer());
        if (owner == null) {
            throw new IllegalStateException("a vehicle without its owner: " + vehicle.index());
        }
        return owner;
    }

    private static int branchOf(Generator generator, House house, long customer) {
        return generator.store(customer) % house.branches().size();
    }

    private static CustomerImport.Row row(SampleCustomer customer, House house) {
        // Every fourth is looked after by somebody; the others are the house's.
        var seller = house.sellers().isEmpty() || customer.index() % 4 != 0
                ? null
                : house.sellers()
                        .get((int) (customer.index() / 4 % house.sellers().size()));
        return new CustomerImport.Row(
                null,
                customer.type(),
                customer.name(),
                customer.contactName(),
                customer.gender(),
                customer.externalNo(),
                customer.uscc(),
                customer.employer(),
                null,
                null,
                customer.phones().stream()
                        .flatMap(phone -> PhoneNumber.parse(phone).stream())
                        .toList(),
                customer.email(),
                customer.wechat(),
                customer.qq(),
                customer.address(),
                customer.note(),
                seller,
                null,
                null);
    }

    private static VehicleImport.Row row(SampleVehicle vehicle, UUID owner) {
        return new VehicleImport.Row(
                owner,
                Vin.parse(vehicle.vin()).orElseThrow(),
                Plate.parse(vehicle.plate()).orElseThrow(),
                vehicle.brand(),
                vehicle.series(),
                vehicle.model(),
                vehicle.soldOn(),
                null,
                null,
                null,
                null,
                vehicle.soldOn());
    }

    private WorkOrderImport.Row row(Loaded car, SampleOrder order, House house) {
        var branch = house.branch(order.store());
        var consent = FollowUpConsent.valueOf(order.consent().name());
        return new WorkOrderImport.Row(
                order.orderNo(),
                car.vehicleId(),
                car.customerId(),
                null,
                order.senderName(),
                order.senderPhone(),
                one(branch.advisors(), order.advisor()),
                one(branch.technicians(), order.technician()),
                branch.id(),
                at(order.receivedAt()),
                at(order.completedAt()),
                at(order.deliveredAt()),
                order.mileage(),
                RepairType.valueOf(order.kind().name()),
                order.items(),
                order.amount(),
                consent,
                consent == FollowUpConsent.NOT_ASKED ? null : "委托书 " + order.orderNo() + " 客户签字",
                order.phone(),
                order.window());
    }

    private static @Nullable UUID one(List<UUID> people, int number) {
        return people.isEmpty() ? null : people.get(number % people.size());
    }

    private Instant at(LocalDateTime local) {
        ZoneId zone = time.zone();
        return local.atZone(zone).toInstant();
    }
}
