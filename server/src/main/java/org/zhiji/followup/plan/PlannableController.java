package org.zhiji.followup.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.followup.FollowUpSettingsStore;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;
import org.zhiji.service.FollowUpConsent;
import org.zhiji.service.RepairType;

/** Whom one can choose from for a plan. */
@RestController
@RequestMapping("/api/follow-up")
class PlannableController {

    private final OrdersToPlan orders;
    private final AbsentCars cars;
    private final FollowUpSettingsStore settings;
    private final Time time;

    PlannableController(OrdersToPlan orders, AbsentCars cars, FollowUpSettingsStore settings, Time time) {
        this.orders = orders;
        this.cars = cars;
        this.settings = settings;
        this.time = time;
    }

    @GetMapping("/plannable-orders")
    @Requires(Right.FOLLOW_UP_VIEW)
    Page<OrdersToPlan.PlannableOrderRow> listPlannableOrders(
            Actor actor,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable RepairType repairType,
            @RequestParam(required = false) @Nullable UUID advisorId,
            @RequestParam(required = false) @Nullable UUID departmentId,
            @RequestParam(required = false) @Nullable FollowUpConsent consent,
            @RequestParam(required = false) @Nullable Boolean planned,
            @RequestParam(defaultValue = "false") boolean ready,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(defaultValue = "false") boolean count) {
        var filter = new OrderFilter(from, to, repairType, advisorId, departmentId, consent, planned, ready);
        return orders.page(
                actor, filter, settings.get(), Cursor.decode(after).orElse(null), Page.size(size), count, time.now());
    }

    @GetMapping("/absent-cars")
    @Requires(Right.FOLLOW_UP_VIEW)
    Page<AbsentCars.AbsentCarRow> listAbsentCars(
            Actor actor,
            @RequestParam(required = false) @Nullable @Min(1) @Max(60) Integer months,
            @RequestParam(required = false) @Nullable String brand,
            @RequestParam(required = false) @Nullable UUID advisorId,
            @RequestParam(required = false) @Nullable UUID departmentId,
            @RequestParam(defaultValue = "false") boolean ready,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(defaultValue = "false") boolean count) {
        return cars.page(
                actor,
                new AbsentFilter(months, brand, advisorId, departmentId, ready),
                settings.get(),
                Cursor.decode(after).orElse(null),
                Page.size(size),
                count,
                time.now(),
                time.zone());
    }
}
