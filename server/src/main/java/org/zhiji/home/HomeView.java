package org.zhiji.home;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The head of a home page.
 *
 * @param departmentId of which branch it speaks; absent for the whole company, and for one's own figures
 * @param personId     whose own figures they are
 */
record HomeView(
        HomeRole role,
        @Nullable UUID departmentId,
        @Nullable String departmentName,
        @Nullable UUID personId,
        List<HomeFigure> figures) {

    /**
     * One figure, what it was at the same point of the period before and what it is meant to be.
     *
     * @param item       what its rows are asked for by, for example the code of a question
     * @param value      in per cent, or for a hundred; absent where there is nothing to divide by
     * @param change     to the period before, in percentage points; absent where one of the two is
     * @param target     of the year
     * @param targetMet  absent without a target or a value
     */
    record HomeFigure(
            Kpi kpi,
            LocalDate from,
            LocalDate to,
            long part,
            long of,
            @Nullable BigDecimal value,
            @Nullable String item,
            LocalDate beforeFrom,
            LocalDate beforeTo,
            @Nullable BigDecimal before,
            @Nullable BigDecimal change,
            Trend trend,
            @Nullable BigDecimal target,
            @Nullable Boolean targetMet) {}

    /** What the change says. */
    enum Trend {
        BETTER,
        WORSE,
        /** It may as well be chance. */
        CHANCE,
        /** Nothing to compare. */
        UNKNOWN
    }
}
