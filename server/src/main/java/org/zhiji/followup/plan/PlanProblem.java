package org.zhiji.followup.plan;

import org.springframework.http.HttpStatus;
import org.zhiji.platform.problem.ProblemCode;

enum PlanProblem implements ProblemCode {
    NOTHING_TO_PLAN("call-plan.nothing-to-plan", HttpStatus.UNPROCESSABLE_CONTENT),
    ALREADY_UNDONE("call-plan.already-undone", HttpStatus.CONFLICT);

    private final String code;
    private final HttpStatus status;

    PlanProblem(String code, HttpStatus status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
