package org.zhiji.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;

@RestController
@RequestMapping("/api/follow-up/absent-cars")
class AbsentCarController {

    private final AbsentCars cars;
    private final PlanAbsentCalls planAbsentCalls;
    private final FollowUpSettingsStore settings;
    private final Time time;

    AbsentCarController(AbsentCars cars, PlanAbsentCalls planAbsentCalls, FollowUpSettingsStore settings, Time time) {
        this.cars = cars;
        this.planAbsentCalls = planAbsentCalls;
        this.settings = settings;
        this.time = time;
    }

    record AbsentCallsForm(
            @NotEmpty @Size(max = 2000) List<UUID> vehicleIds,
            @Nullable @Min(1) @Max(60) Integer months) {}

    /** @param skipped cars that are called already, were called lately, or whose customer may not be called */
    record PlannedCalls(int created, int skipped) {}

    @GetMapping
    @Requires(Right.FOLLOW_UP_VIEW)
    Page<AbsentCars.AbsentCarRow> listAbsentCars(
            Actor actor,
            @RequestParam(required = false) @Nullable @Min(1) @Max(60) Integer months,
            @RequestParam(required = false) @Nullable String brand,
            @RequestParam(required = false) @Nullable UUID advisorId,
            @RequestParam(required = false) @Nullable UUID departmentId,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(defaultValue = "false") boolean count) {
        var rules = settings.get();
        var query =
                new AbsentCars.Query(months == null ? rules.absentMonths() : months, brand, advisorId, departmentId);
        return cars.page(
                actor,
                query,
                rules,
                Cursor.decode(after).orElse(null),
                Page.size(size),
                count,
                time.now(),
                time.zone());
    }

    @PostMapping("/calls")
    @ResponseStatus(HttpStatus.CREATED)
    @Requires({Right.FOLLOW_UP_CALL, Right.FOLLOW_UP_MANAGE})
    PlannedCalls planAbsentCalls(Actor actor, @Valid @RequestBody AbsentCallsForm form) {
        var months = form.months() == null ? settings.get().absentMonths() : form.months();
        var vehicles = form.vehicleIds().stream().distinct().toList();
        var created = planAbsentCalls.chosen(actor, vehicles, months, time.now());
        return new PlannedCalls(created, vehicles.size() - created);
    }
}
