package org.zhiji.home;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The year of a branch against its targets.
 *
 * @param wholeCompany it is not one branch of which it speaks
 * @param editable     whether the reader may set its targets
 */
record KpiYearView(
        int year,
        UUID departmentId,
        String departmentName,
        boolean wholeCompany,
        boolean editable,
        int version,
        List<KpiYearRow> rows) {

    /**
     * @param target    of the branch itself
     * @param inherited the company's, where the branch has none
     * @param value     of the year so far; absent where there is nothing to divide by
     * @param before    of the whole year before
     * @param months    of a yearly figure there are none
     */
    record KpiYearRow(
            Kpi kpi,
            boolean lowerBetter,
            boolean perHundred,
            @Nullable BigDecimal target,
            @Nullable BigDecimal inherited,
            LocalDate from,
            LocalDate to,
            long part,
            long of,
            @Nullable BigDecimal value,
            @Nullable Boolean met,
            @Nullable BigDecimal before,
            List<KpiMonth> months) {}

    record KpiMonth(
            String month, long part, long of, @Nullable BigDecimal value) {}
}
