package org.zhiji.identity;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Dependents.Dependent;

/** Tells before a record is deleted what goes into the recycle bin with it, and what stays behind and points to it. */
@Component
public class WhatHangs {

    private final ObjectProvider<Dependents> rooms;

    WhatHangs(ObjectProvider<Dependents> rooms) {
        this.rooms = rooms;
    }

    /**
     * @param vehicles that go with it
     * @param workOrders that go with it
     * @param callsToCome that are cancelled
     * @param calls that were made and stay on record
     * @param complaints that stay
     */
    public record HangingView(int vehicles, int workOrders, int callsToCome, int calls, int complaints) {}

    public HangingView on(String type, UUID id) {
        var vehicles = type.equals("customer") ? of("customer", List.of(id), "vehicle") : Set.<UUID>of();
        var cars = type.equals("vehicle") ? Set.of(id) : vehicles;
        var orders = of("vehicle", cars, "work-order");
        return new HangingView(
                vehicles.size(),
                orders.size(),
                all(type, id, orders, "call-to-come"),
                all(type, id, orders, "call"),
                all(type, id, orders, "complaint"));
    }

    private int all(String type, UUID id, Set<UUID> orders, String kind) {
        var found = new HashSet<>(of(type, List.of(id), kind));
        found.addAll(of("work-order", orders, kind));
        return found.size();
    }

    private Set<UUID> of(String type, Collection<UUID> ids, String kind) {
        var found = new HashSet<UUID>();
        if (!ids.isEmpty()) {
            rooms.forEach(room -> room.of(type, ids).stream()
                    .filter(dependent -> dependent.type().equals(kind))
                    .map(Dependent::id)
                    .forEach(found::add));
        }
        return found;
    }
}
