package org.zhiji.approval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who would decide over a request of somebody, were it sent in now.
 *
 * @param flowName absent where no flow fits
 */
record ApprovalForecast(@Nullable String flowName, List<ForecastStep> steps) {

    record ForecastStep(StepMode mode, @Nullable Integer hours, List<ForecastSeat> seats) {}

    record ForecastSeat(
            ApprovalPerson approver,
            Seat.Reason reason,
            @Nullable ApprovalPerson standIn) {}
}
