package org.zhiji.loyalty;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.loyalty.ChurnForms.CaseForm;
import org.zhiji.loyalty.ChurnForms.ClosingForm;
import org.zhiji.loyalty.KeepChurnCases.ChurnCaseView;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;

/** Lost customers: why, and what is done about it. */
@RestController
@RequestMapping("/api/churn-cases")
class ChurnCaseController {

    private final KeepChurnCases cases;
    private final Time time;

    ChurnCaseController(KeepChurnCases cases, Time time) {
        this.cases = cases;
        this.time = time;
    }

    @GetMapping("/{id}")
    @Requires(Right.CUSTOMER_VIEW)
    ResponseEntity<ChurnCaseView> getChurnCase(Actor actor, @PathVariable UUID id) {
        return answer(actor, id);
    }

    @PutMapping("/{id}")
    @Requires(Right.CUSTOMER_EDIT)
    ResponseEntity<ChurnCaseView> changeChurnCase(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody CaseForm form) {
        cases.change(actor, id, form, version, time.now());
        return answer(actor, id);
    }

    @PostMapping("/{id}/closing")
    @Requires(Right.CUSTOMER_EDIT)
    ResponseEntity<ChurnCaseView> closeChurnCase(
            Actor actor, @PathVariable UUID id, ExpectedVersion version, @Valid @RequestBody ClosingForm form) {
        cases.close(actor, id, form, version, time.now());
        return answer(actor, id);
    }

    private ResponseEntity<ChurnCaseView> answer(Actor actor, UUID id) {
        var view = cases.get(actor, id);
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(view.version())).body(view);
    }
}
