package org.zhiji.field;

import org.springframework.http.HttpStatus;
import org.zhiji.platform.problem.ProblemCode;

enum FieldProblem implements ProblemCode {
    NAME_TAKEN("field.name-taken", HttpStatus.CONFLICT),
    TOO_MANY("field.too-many", HttpStatus.CONFLICT),
    TYPE_STAYS("field.type-stays", HttpStatus.CONFLICT),
    BUSY("field.busy", HttpStatus.SERVICE_UNAVAILABLE);

    private final String code;
    private final HttpStatus status;

    FieldProblem(String code, HttpStatus status) {
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
