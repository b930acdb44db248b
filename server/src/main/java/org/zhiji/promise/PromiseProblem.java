package org.zhiji.promise;

import org.springframework.http.HttpStatus;
import org.zhiji.platform.problem.ProblemCode;

/** What this room refuses, by name. */
enum PromiseProblem implements ProblemCode {
    SETTLED("settled"),
    ALREADY_BROKEN("already-broken");

    private final String code;

    PromiseProblem(String code) {
        this.code = "promise." + code;
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
