package org.zhiji.exchange;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhiji.customer.CustomerImport;
import org.zhiji.exchange.Sightings.SightedRow;
import org.zhiji.exchange.Sightings.Sighting;
import org.zhiji.exchange.row.ImportRow.OrderCells;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Scope;
import org.zhiji.service.WorkOrderImport;

/**
 * The rows of a batch whose order is going to be entered whatever happens, so that its customer can be written with it: a
 * number that nobody has had, on one line, brought by somebody whom nothing is refused.
 */
final class SureDeliveries {

    private final Map<SightedRow, CustomerImport.Delivery> deliveries;

    private SureDeliveries(Map<SightedRow, CustomerImport.Delivery> deliveries) {
        this.deliveries = deliveries;
    }

    static SureDeliveries of(Actor actor, List<SightedRow> rows, WorkOrderImport orders, ZoneId zone) {
        if (actor.view() != Scope.ALL || actor.edit() != Scope.ALL) {
            return new SureDeliveries(Map.of());
        }
        Map<String, List<SightedRow>> byNumber = rows.stream()
                .filter(row -> row.order() != null)
                .collect(Collectors.groupingBy(row -> cells(row).orderNo()));
        Set<String> known = orders.known(byNumber.keySet());
        Map<SightedRow, CustomerImport.Delivery> deliveries = new IdentityHashMap<>();
        byNumber.forEach((number, lines) -> {
            if (lines.size() == 1 && lines.getFirst().order() == Sighting.FIRST && !known.contains(number)) {
                deliveries.put(lines.getFirst(), delivery(cells(lines.getFirst()), zone));
            }
        });
        return new SureDeliveries(deliveries);
    }

    CustomerImport.@Nullable Delivery of(SightedRow row) {
        return deliveries.get(row);
    }

    private static OrderCells cells(SightedRow row) {
        return requireNonNull(row.row().order());
    }

    private static CustomerImport.Delivery delivery(OrderCells order, ZoneId zone) {
        return new CustomerImport.Delivery(
                order.deliveredAt().atZone(zone).toInstant(),
                order.totalAmount() == null || order.totalAmount().signum() > 0);
    }
}
