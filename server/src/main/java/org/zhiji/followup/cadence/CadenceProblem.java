package org.zhiji.followup.cadence;

import org.springframework.http.HttpStatus;
import org.zhiji.platform.problem.ProblemCode;

enum CadenceProblem implements ProblemCode {
    NAME_TAKEN("cadence.name-taken"),
    SAME_AUDIENCE("cadence.same-audience"),
    OTHER_RULES("cadence.other-rules");

    private final String code;

    CadenceProblem(String code) {
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
