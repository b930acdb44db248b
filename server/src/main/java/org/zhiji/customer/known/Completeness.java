package org.zhiji.customer.known;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How much of a customer is known.
 *
 * @param percent the weights of what is known
 * @param missing what counts most first
 * @param askNext what to find out in the next conversation; never more than two, or it becomes an interrogation
 */
record Completeness(int percent, List<Item> missing, List<Item> askNext) {

    private static final int AT_ONCE = 2;

    static Completeness of(boolean person, Collection<Item> known) {
        var items = Item.of(person);
        var percent = items.stream()
                .filter(known::contains)
                .mapToInt(item -> item.weight(person))
                .sum();
        var missing = items.stream()
                .filter(item -> !known.contains(item))
                .sorted(Comparator.comparingInt((Item item) -> item.weight(person))
                        .reversed())
                .toList();
        var askNext = missing.stream().filter(Item::asked).limit(AT_ONCE).toList();
        return new Completeness(percent, missing, askNext);
    }
}
