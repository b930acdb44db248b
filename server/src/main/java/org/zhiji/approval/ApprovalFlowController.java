package org.zhiji.approval;

import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;

@RestController
@RequestMapping("/api/approval-flows")
class ApprovalFlowController {

    private final ShowFlows show;
    private final KeepFlows keep;
    private final PreviewFlow preview;
    private final Time time;

    ApprovalFlowController(ShowFlows show, KeepFlows keep, PreviewFlow preview, Time time) {
        this.show = show;
        this.keep = keep;
        this.preview = preview;
        this.time = time;
    }

    @GetMapping
    @Requires(Right.POLICY_EDIT)
    ApprovalFlowsView listApprovalFlows(Locale locale) {
        return show.all(locale);
    }

    @PostMapping
    @Requires(Right.POLICY_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ApprovalFlow> createApprovalFlow(Actor actor, @Valid @RequestBody ApprovalFlowForm form) {
        var flow = keep.create(actor, form, time.now());
        return ResponseEntity.created(URI.create("/api/approval-flows/" + flow.id()))
                .eTag(ExpectedVersion.tag(flow.version()))
                .body(flow);
    }

    @PutMapping("/{id}")
    @Requires(Right.POLICY_EDIT)
    ResponseEntity<ApprovalFlow> changeApprovalFlow(
            Actor actor, @PathVariable UUID id, ExpectedVersion seen, @Valid @RequestBody ApprovalFlowForm form) {
        var flow = keep.change(actor, id, form, seen, time.now());
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(flow.version())).body(flow);
    }

    @DeleteMapping("/{id}")
    @Requires(Right.POLICY_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteApprovalFlow(Actor actor, @PathVariable UUID id) {
        keep.delete(actor, id);
    }

    /** Who would decide over such a request of somebody. */
    @GetMapping("/preview")
    @Requires(Right.POLICY_EDIT)
    ApprovalForecast previewApprovalFlow(
            @RequestParam String subject,
            @RequestParam UUID applicant,
            @RequestParam(required = false) @Nullable BigDecimal amount,
            @RequestParam(required = false) @Nullable String kind) {
        return preview.of(subject, applicant, amount, kind);
    }
}
