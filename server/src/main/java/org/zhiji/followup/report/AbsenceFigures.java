package org.zhiji.followup.report;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiji.followup.ChurnReason;

/**
 * Block I: why cars have stayed away, from the successful calls about long absence.
 *
 * @param willReturn how many agreed to come
 */
record AbsenceFigures(int asked, List<AbsenceReason> reasons, int willReturn) {

    record AbsenceReason(
            ChurnReason reason, int cases, @Nullable BigDecimal share) {}
}
