package org.zhiji.followup.plan;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
@RequestMapping("/api/follow-up/plans")
class CallPlanController {

    private final DrawUpPlan drawUpPlan;
    private final UndoPlan undoPlan;
    private final CallPlans plans;
    private final Time time;

    CallPlanController(DrawUpPlan drawUpPlan, UndoPlan undoPlan, CallPlans plans, Time time) {
        this.drawUpPlan = drawUpPlan;
        this.undoPlan = undoPlan;
        this.plans = plans;
        this.time = time;
    }

    @GetMapping
    @Requires(Right.FOLLOW_UP_VIEW)
    Page<CallPlans.CallPlanRow> listCallPlans(
            Actor actor,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer size) {
        return plans.page(actor, Cursor.decode(after).orElse(null), Page.size(size), time.now());
    }

    /** Changes nothing. */
    @PostMapping("/preview")
    @Requires({Right.FOLLOW_UP_CALL, Right.FOLLOW_UP_MANAGE})
    PlanPreview previewCallPlan(Actor actor, @Valid @RequestBody PlanForm form) {
        return drawUpPlan.preview(actor, form, time.now());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires({Right.FOLLOW_UP_CALL, Right.FOLLOW_UP_MANAGE})
    DrawUpPlan.CreatedPlan createCallPlan(Actor actor, @Valid @RequestBody PlanForm form) {
        return drawUpPlan.create(actor, form, time.now());
    }

    @PostMapping("/{id}/cancellation")
    @Requires({Right.FOLLOW_UP_CALL, Right.FOLLOW_UP_MANAGE})
    UndoPlan.UndonePlan undoCallPlan(Actor actor, @PathVariable UUID id) {
        return undoPlan.run(actor, id, time.now());
    }
}
