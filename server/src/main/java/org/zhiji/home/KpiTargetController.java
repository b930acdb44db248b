package org.zhiji.home;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;

@RestController
@RequestMapping("/api/kpi-targets")
class KpiTargetController {

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2199;

    private final ShowKpiYear show;
    private final KpiTargets targets;
    private final Time time;

    KpiTargetController(ShowKpiYear show, KpiTargets targets, Time time) {
        this.show = show;
        this.targets = targets;
        this.time = time;
    }

    /** This year of one's own branch, if nothing else is asked for. */
    @GetMapping
    @Requires({Right.FOLLOW_UP_VIEW, Right.COMPLAINT_VIEW})
    ResponseEntity<KpiYearView> getKpiYear(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable UUID department) {
        var asked = year == null ? time.today().getYear() : year;
        if (asked < EARLIEST || asked > LATEST) {
            throw Problem.invalid(FieldError.of("year", "home.year-out-of-range"));
        }
        return answer(show.of(actor, asked, department, time.now()));
    }

    @PutMapping("/{department}/{year}")
    @Requires(Right.TARGET_EDIT)
    ResponseEntity<KpiYearView> setKpiTargets(
            Actor actor,
            @PathVariable UUID department,
            @PathVariable int year,
            ExpectedVersion expected,
            @Valid @RequestBody KpiTargetForm form) {
        if (year < EARLIEST || year > LATEST) {
            throw Problem.notFound(KpiTargets.SUBJECT);
        }
        targets.keep(actor, department, year, form.targets(), expected, time.now());
        return answer(show.of(actor, year, department, time.now()));
    }

    private static ResponseEntity<KpiYearView> answer(KpiYearView view) {
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(view.version())).body(view);
    }
}
