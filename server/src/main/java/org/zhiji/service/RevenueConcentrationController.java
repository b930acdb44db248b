package org.zhiji.service;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;

@RestController
class RevenueConcentrationController {

    private static final int MOST_YEARS = 3;

    private final RevenueConcentration concentration;
    private final Time time;

    RevenueConcentrationController(RevenueConcentration concentration, Time time) {
        this.concentration = concentration;
        this.time = time;
    }

    /** Of the last twelve months, if nothing else is asked for. */
    @GetMapping("/api/revenue-concentration")
    @Requires(Right.WORK_ORDER_VIEW)
    RevenueConcentration.ConcentrationView getRevenueConcentration(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID department,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        var last = to == null ? time.today() : to;
        var first = from == null ? last.minusYears(1).plusDays(1) : from;
        if (last.isBefore(first) || first.plusYears(MOST_YEARS).isBefore(last)) {
            throw Problem.invalid(FieldError.of("to", "service.concentration-period", MOST_YEARS));
        }
        return concentration.of(actor, department, first, last);
    }
}
