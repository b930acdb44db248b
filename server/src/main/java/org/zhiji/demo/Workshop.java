package org.zhiji.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Cars are delivered, and the day's orders come over in the evening. */
final class Workshop {

    private static final LocalTime EVENING = LocalTime.of(19, 15);

    /** So that there is something to do on every day of the story, beyond who would come anyway. */
    private static final int GUESTS = 7;

    private final LoadData data;
    private final Generator generator;
    private final House house;
    private final Map<LocalDate, List<Arrival>> arrivals = new HashMap<>();
    private final Iterator<LoadData.Loaded> guests;
    private final List<LoadData.Visit> visits = new ArrayList<>();
    private final Set<UUID> complained = new HashSet<>();

    Workshop(LoadData data, Generator generator, House house, List<LoadData.Loaded> cars, LocalDate today) {
        this.data = data;
        this.generator = generator;
        this.house = house;
        var expected = new ArrayList<LoadData.Loaded>();
        for (var car : cars) {
            var orders = generator.orders(car.sample().index());
            orders.forEach(
                    order -> arrivals.computeIfAbsent(order.deliveredAt().toLocalDate(), any -> new ArrayList<>())
                            .add(new Arrival(car, order)));
            if (lastSeenBetween(orders, today.minusDays(170), today.minusDays(70))) {
                expected.add(car);
            }
        }
        guests = expected.iterator();
    }

    private record Arrival(LoadData.Loaded car, SampleOrder order) {}

    void plan(Stage stage) {
        for (var day = stage.firstDay(); day.isBefore(stage.today()); day = day.plusDays(1)) {
            var opened = day;
            if (day.getDayOfWeek().getValue() < 7) {
                stage.at(day, EVENING, () -> deliver(opened));
            }
        }
    }

    /** A customer of a branch who was here lately and about whom nothing else is told. */
    LoadData.Visit lately(UUID branch) {
        var visit = visits.reversed().stream()
                .filter(candidate -> candidate.departmentId().equals(branch))
                .filter(candidate -> !complained.contains(candidate.customerId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody was here lately"));
        complained.add(visit.customerId());
        return visit;
    }

    private void deliver(LocalDate day) {
        var delivered = new ArrayList<>(arrivals.getOrDefault(day, List.of()));
        for (int i = 0; i < GUESTS && guests.hasNext(); i++) {
            var car = guests.next();
            delivered.add(new Arrival(car, generator.visit(car.sample().index(), day)));
        }
        visits.addAll(data.deliver(
                delivered.stream().map(Arrival::car).toList(),
                delivered.stream().map(Arrival::order).toList(),
                house));
    }

    private static boolean lastSeenBetween(List<SampleOrder> orders, LocalDate from, LocalDate until) {
        if (orders.isEmpty()) {
            return false;
        }
        var last = orders.getLast().deliveredAt().toLocalDate();
        return last.isAfter(from) && last.isBefore(until);
    }
}
