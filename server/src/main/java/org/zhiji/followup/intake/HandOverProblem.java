package org.zhiji.followup.intake;

import org.springframework.http.HttpStatus;
import org.zhiji.platform.problem.ProblemCode;

enum HandOverProblem implements ProblemCode {
    /** One of them is not delivered, already handed over, or not this person's. */
    NOT_OPEN("order-hand-over.not-open"),
    OWN_SHEET("order-hand-over.own-sheet"),
    OWN_ORDER("order-hand-over.own-order");

    private final String code;

    HandOverProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.CONFLICT;
    }
}
