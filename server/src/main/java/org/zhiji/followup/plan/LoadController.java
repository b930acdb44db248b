package org.zhiji.followup.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.followup.FollowUpSettingsStore;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;

/** Who has how much to do when, and moving calls from one to another. */
@RestController
@RequestMapping("/api/follow-up")
class LoadController {

    private final LoadQueries load;
    private final LoadTasks tasks;
    private final MoveCalls moveCalls;
    private final FollowUpSettingsStore settings;
    private final Time time;

    LoadController(LoadQueries load, LoadTasks tasks, MoveCalls moveCalls, FollowUpSettingsStore settings, Time time) {
        this.load = load;
        this.tasks = tasks;
        this.moveCalls = moveCalls;
        this.settings = settings;
        this.time = time;
    }

    /** @param toCallerIds one, or several among whom the calls are shared out */
    record HandoverForm(
            @NotNull UUID fromCallerId,
            @NotEmpty @Size(max = 50) List<UUID> toCallerIds) {}

    /** @param department the team: those of this department and below it */
    @GetMapping("/load")
    @Requires(Right.FOLLOW_UP_VIEW)
    LoadView getCallLoad(
            Actor actor,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(defaultValue = "14") @Min(1) @Max(31) int days,
            @RequestParam(required = false) @Nullable UUID department) {
        var today = LocalDate.ofInstant(time.now(), time.zone());
        var first = from == null ? today : from;
        return load.find(
                actor,
                department,
                first,
                first.plusDays(days - 1L),
                today,
                settings.get().dailyLimit());
    }

    /**
     * @param callerId absent for the calls that nobody has been given
     * @param to       with {@code day}: all days from that one to this one
     */
    @GetMapping("/load/tasks")
    @Requires(Right.FOLLOW_UP_VIEW)
    LoadTasks.LoadTaskList listCallsOfLoad(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID callerId,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable LocalDate before) {
        return tasks.find(
                actor,
                new LoadTasks.LoadCellFilter(callerId, day, to, before),
                settings.get().closingWorkingDays(),
                time.zone());
    }

    @PostMapping("/moves")
    @Requires({Right.FOLLOW_UP_CALL, Right.FOLLOW_UP_MANAGE})
    MovedCalls moveCalls(Actor actor, @Valid @RequestBody MoveForm form) {
        return moveCalls.run(actor, form, time.now());
    }

    @PostMapping("/handovers")
    @Requires(Right.FOLLOW_UP_MANAGE)
    MovedCalls handOverCalls(Actor actor, @Valid @RequestBody HandoverForm form) {
        return moveCalls.handOver(actor, form.fromCallerId(), form.toCallerIds(), time.now());
    }
}
