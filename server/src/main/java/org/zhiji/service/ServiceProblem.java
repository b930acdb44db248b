package org.zhiji.service;

import org.springframework.http.HttpStatus;
import org.zhiji.platform.problem.ProblemCode;

enum ServiceProblem implements ProblemCode {
    NOT_YOURS_TO_CHANGE("service.not-yours-to-change", HttpStatus.FORBIDDEN),
    ORDER_NO_TAKEN("service.order-no-taken", HttpStatus.CONFLICT),
    ASK_FOR_CONSENT("service.ask-for-consent", HttpStatus.UNPROCESSABLE_CONTENT),
    ALREADY_DELIVERED("service.already-delivered", HttpStatus.CONFLICT),
    ALREADY_CANCELLED("service.already-cancelled", HttpStatus.CONFLICT),
    NOT_CANCELLED("service.not-cancelled", HttpStatus.CONFLICT),
    ALREADY_ANSWERED("service.already-answered", HttpStatus.CONFLICT);

    private final String code;
    private final HttpStatus status;

    ServiceProblem(String code, HttpStatus status) {
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
