package org.zhiji.followup.report;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.followup.report.PeerComparison.By;
import org.zhiji.followup.report.PeerComparison.Figure;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;

@RestController
@RequestMapping("/api/comparisons")
class ComparisonController {

    private final ComparisonQueries comparisons;
    private final Time time;

    ComparisonController(ComparisonQueries comparisons, Time time) {
        this.comparisons = comparisons;
        this.time = time;
    }

    /** @param months up to the named one: small numbers say more together */
    @GetMapping
    @Requires(Right.FOLLOW_UP_VIEW)
    PeerComparison getComparison(
            Actor actor,
            @RequestParam YearMonth month,
            @RequestParam(defaultValue = "1") @Min(1) @Max(12) int months,
            @RequestParam By by,
            @RequestParam Figure figure,
            @RequestParam(required = false) @Nullable UUID department) {
        var period = new ReportPeriod(month.minusMonths(months - 1L).atDay(1), month.atEndOfMonth());
        var scope = new ReportScope(department, null, null);
        var calls = DueCalls.of(actor, period, scope, time.now(), time.zone());
        return comparisons.of(calls, by, figure, time.zone());
    }
}
