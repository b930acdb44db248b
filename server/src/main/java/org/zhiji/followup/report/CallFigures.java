package org.zhiji.followup.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.followup.TargetType;

/**
 * Blocks A and B of the report: how many calls, and why some brought nothing. Each grouping adds up to the total.
 *
 * @param lateSuccess calls of the month before that succeeded after its cut-off; they count in neither month
 */
record CallFigures(
        Quantity total,
        List<TypeFigure> byType,
        List<PersonFigure> byCaller,
        List<PersonFigure> byAdvisor,
        List<WeekFigure> byWeek,
        int lateSuccess,
        List<FailureFigure> failures) {

    record TypeFigure(TargetType type, Quantity quantity) {}

    /** Nobody: the call has no caller yet, or the order came without an advisor. */
    record PersonFigure(@Nullable UUID employeeId, @Nullable String name, Quantity quantity) {}

    record WeekFigure(LocalDate from, LocalDate to, Quantity quantity) {}

    record FailureFigure(FailureReason reason, int count) {}
}
