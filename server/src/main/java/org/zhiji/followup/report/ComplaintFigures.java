package org.zhiji.followup.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiji.complaint.ComplaintStatistics.ComplaintNumbers;
import org.zhiji.complaint.ComplaintStatistics.StillOpen;

/**
 * Block H of the report.
 *
 * @param perHundredOrders complaints per 100 orders delivered in the period
 */
record ComplaintFigures(
        int registered,
        int ordersDelivered,
        @Nullable BigDecimal perHundredOrders,
        int reportedInTime,
        @Nullable BigDecimal reportedInTimeRate,
        int answeredInTime,
        @Nullable BigDecimal answeredInTimeRate,
        List<StillOpen> open) {

    static ComplaintFigures of(ComplaintNumbers numbers, int ordersDelivered, List<StillOpen> open) {
        return new ComplaintFigures(
                numbers.registered(),
                ordersDelivered,
                Rate.percent(numbers.registered(), ordersDelivered),
                numbers.reportedInTime(),
                Rate.percent(numbers.reportedInTime(), numbers.reportDue()),
                numbers.answeredInTime(),
                Rate.percent(numbers.answeredInTime(), numbers.answerDue()),
                open);
    }
}
