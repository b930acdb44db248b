package org.zhiji.followup.issue;

import jakarta.validation.Valid;
import java.time.Instant;
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
import org.zhiji.complaint.ComplaintCategory;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.ExpectedVersion;
import org.zhiji.platform.web.Page;

/** Everybody has items of their own, whatever the role. */
@RestController
@RequestMapping("/api/issues")
class IssueController {

    private final IssueQueries queries;
    private final KeepIssues keep;
    private final IssueOwners owners;
    private final Time time;

    IssueController(IssueQueries queries, KeepIssues keep, IssueOwners owners, Time time) {
        this.queries = queries;
        this.keep = keep;
        this.owners = owners;
        this.time = time;
    }

    @GetMapping
    @Requires(Right.SIGNED_IN)
    Page<IssueView> listIssues(
            Actor actor,
            @RequestParam(required = false) @Nullable IssueStatus status,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) IssueQueries.@Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable ComplaintCategory category,
            @RequestParam(required = false) @Nullable UUID department,
            @RequestParam(required = false) @Nullable UUID advisor,
            @RequestParam(required = false) @Nullable UUID caller,
            @RequestParam(required = false) @Nullable Instant dueFrom,
            @RequestParam(required = false) @Nullable Instant dueUntil,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size,
            @RequestParam(defaultValue = "false") boolean count) {
        var filter = new IssueQueries.Filter(
                status, mine, outcome, category, department, advisor, caller, dueFrom, dueUntil);
        return queries.page(actor, filter, Cursor.decode(after).orElse(null), Page.size(size), count, time.now());
    }

    /** Who would get what is ticked in the call of a task. */
    @GetMapping("/owner")
    @Requires(Right.FOLLOW_UP_CALL)
    IssueOwners.IssueOwner getIssueOwner(Actor actor, @RequestParam UUID task) {
        return owners.ofTask(actor, task, time.now());
    }

    @GetMapping("/{id}")
    @Requires(Right.SIGNED_IN)
    ResponseEntity<IssueView> getIssue(Actor actor, @PathVariable UUID id) {
        return answer(actor, id);
    }

    @PutMapping("/{id}")
    @Requires(Right.SIGNED_IN)
    ResponseEntity<IssueView> changeIssue(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody IssueChange form) {
        keep.change(actor, id, form, version, time.now());
        return answer(actor, id);
    }

    @PostMapping("/{id}/completion")
    @Requires(Right.SIGNED_IN)
    ResponseEntity<IssueView> completeIssue(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody IssueCompletion form) {
        keep.complete(actor, id, form, version, time.now());
        return answer(actor, id);
    }

    private ResponseEntity<IssueView> answer(Actor actor, UUID id) {
        var view = queries.find(actor, id, time.now());
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(view.version())).body(view);
    }
}
