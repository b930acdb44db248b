package org.zhiji.followup.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Block J: how far the data can be relied on.
 *
 * @param badNumbers  wrong, empty or suspended numbers among the calls carried out
 * @param consents    orders delivered in the period whose customer agreed to be called
 */
record DataFigures(
        int badNumbers,
        @Nullable BigDecimal badNumberRate,
        int ordersDelivered,
        int consents,
        @Nullable BigDecimal consentRate) {

    static DataFigures of(int badNumbers, int carriedOut, int ordersDelivered, int consents) {
        return new DataFigures(
                badNumbers,
                Rate.percent(badNumbers, carriedOut),
                ordersDelivered,
                consents,
                Rate.percent(consents, ordersDelivered));
    }
}
