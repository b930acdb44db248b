package org.zhiji.followup.incoming;

import org.springframework.http.HttpStatus;
import org.zhiji.platform.problem.ProblemCode;

enum IncomingProblem implements ProblemCode {
    NOT_A_NUMBER("telephone.not-a-number", HttpStatus.UNPROCESSABLE_CONTENT),
    NOTHING_TO_RETURN("telephone.nothing-to-return", HttpStatus.CONFLICT),
    EXTENSION_TAKEN("telephone.extension-taken", HttpStatus.CONFLICT);

    private final String code;
    private final HttpStatus status;

    IncomingProblem(String code, HttpStatus status) {
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
