package org.zhiji.care;

import org.springframework.http.HttpStatus;
import org.zhiji.platform.problem.ProblemCode;

/** What this room refuses, by name. */
enum CareProblem implements ProblemCode {
    DECLINES_GIFTS("declines-gifts"),
    NOT_AGREED("not-agreed"),
    SETTLED("settled");

    private final String code;

    CareProblem(String code) {
        this.code = "care." + code;
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
