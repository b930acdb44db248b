package org.zhiji.exchange;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhiji.exchange.row.ImportRow.OrderCells;

/** The lines of one order: some systems write a line for every item, with the total on each or the item's own amount. */
record OrderLines(List<OrderCells> lines) {

    int count() {
        return lines.size();
    }

    @Nullable
    String items() {
        String items = lines.stream()
                .map(OrderCells::items)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .collect(Collectors.joining("\n"));
        return items.isEmpty() ? null : items;
    }

    /** The same amount on every line is the total; different ones belong to the items. */
    boolean summed() {
        return lines.stream()
                        .map(OrderCells::totalAmount)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                > 1;
    }

    @Nullable
    BigDecimal amount() {
        List<BigDecimal> amounts = lines.stream()
                .map(OrderCells::totalAmount)
                .filter(Objects::nonNull)
                .toList();
        if (amounts.isEmpty()) {
            return null;
        }
        return summed() ? amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add) : amounts.getFirst();
    }
}
