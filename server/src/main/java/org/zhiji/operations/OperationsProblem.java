package org.zhiji.operations;

import org.springframework.http.HttpStatus;
import org.zhiji.platform.problem.ProblemCode;

enum OperationsProblem implements ProblemCode {
    CLOCK_BACKWARDS("operations.clock-backwards", HttpStatus.CONFLICT);

    private final String code;
    private final HttpStatus status;

    OperationsProblem(String code, HttpStatus status) {
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
