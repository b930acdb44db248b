package org.zhiji.customer.pool;

import org.springframework.http.HttpStatus;
import org.zhiji.platform.problem.ProblemCode;

enum PoolProblem implements ProblemCode {
    OFF("customer.pool-off"),
    NOBODYS("customer.pool-nobodys"),
    NOT_YOURS("customer.pool-not-yours", HttpStatus.FORBIDDEN),
    HELD("customer.pool-held");

    private final String code;
    private final HttpStatus status;

    PoolProblem(String code) {
        this(code, HttpStatus.CONFLICT);
    }

    PoolProblem(String code, HttpStatus status) {
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
