package org.zhiji.followup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.ExpectedVersion;
import org.zhiji.platform.web.Page;

@RestController
@RequestMapping("/api/follow-up/tasks")
class FollowUpTaskController {

    private final TaskQueries tasks;
    private final CallPage calls;
    private final TaskMoves moves;
    private final Time time;

    FollowUpTaskController(TaskQueries tasks, CallPage calls, TaskMoves moves, Time time) {
        this.tasks = tasks;
        this.calls = calls;
        this.moves = moves;
        this.time = time;
    }

    record AgreedTimeForm(@NotNull Instant newTime) {}

    record CallerForm(@NotNull UUID callerId) {}

    @GetMapping
    @Requires(Right.FOLLOW_UP_VIEW)
    Page<TaskQueries.TaskRow> listFollowUpTasks(
            Actor actor,
            @RequestParam(required = false) @Nullable List<TaskStatus> status,
            @RequestParam(required = false) @Nullable TargetType targetType,
            @RequestParam(required = false) @Nullable UUID callerId,
            @RequestParam(defaultValue = "false") boolean unassigned,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable UUID customerId,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(defaultValue = "false") boolean count) {
        var filter = new TaskQueries.Filter(status, targetType, callerId, unassigned, from, to, customerId, q);
        return tasks.page(actor, filter, Cursor.decode(after).orElse(null), Page.size(size), count);
    }

    @GetMapping("/{id}")
    @Requires(Right.FOLLOW_UP_VIEW)
    ResponseEntity<CallView> getFollowUpTask(Actor actor, @PathVariable UUID id, Locale locale) {
        var view = calls.of(actor, id, locale, time.now(), time.zone());
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(view.version())).body(view);
    }

    @PutMapping("/{id}/agreed-time")
    @Requires(Right.FOLLOW_UP_CALL)
    ResponseEntity<Void> agreeFollowUpTime(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody AgreedTimeForm form) {
        return changed(moves.agree(actor, id, form.newTime(), version, time.now()));
    }

    @PutMapping("/{id}/caller")
    @Requires(Right.FOLLOW_UP_MANAGE)
    ResponseEntity<Void> assignFollowUpTask(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody CallerForm form) {
        return changed(moves.assign(actor, id, form.callerId(), version, time.now()));
    }

    @PostMapping("/{id}/cancellation")
    @Requires(Right.FOLLOW_UP_MANAGE)
    ResponseEntity<Void> cancelFollowUpTask(Actor actor, @PathVariable UUID id, ExpectedVersion version) {
        return changed(moves.cancel(actor, id, version, time.now()));
    }

    private static ResponseEntity<Void> changed(int version) {
        return ResponseEntity.noContent().eTag(ExpectedVersion.tag(version)).build();
    }
}
