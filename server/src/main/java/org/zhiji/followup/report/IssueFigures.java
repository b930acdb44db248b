package org.zhiji.followup.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiji.complaint.ComplaintCategory;

/**
 * Blocks E and G: the problems heard in the calls of the period by category, and how many of the items due in it were
 * seen to in time (S3-34).
 *
 * @param rate closed on time ÷ due
 */
record IssueFigures(
        List<CategoryFigure> byCategory,
        int due,
        int onTime,
        int late,
        int open,
        @Nullable BigDecimal rate) {

    /**
     * @param cases   unfavourable answers and other problems, without the question about the visit as a whole
     * @param handled of these, seen to
     * @param onTime  of these, by the due time
     */
    record CategoryFigure(
            ComplaintCategory category, int cases, @Nullable BigDecimal share, int handled, int onTime) {}

    static IssueFigures of(List<CategoryFigure> byCategory, int due, int onTime, int late) {
        return new IssueFigures(byCategory, due, onTime, late, due - onTime - late, Rate.percent(onTime, due));
    }
}
