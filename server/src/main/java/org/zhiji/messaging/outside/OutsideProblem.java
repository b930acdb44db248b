package org.zhiji.messaging.outside;

import org.springframework.http.HttpStatus;
import org.zhiji.platform.problem.ProblemCode;

enum OutsideProblem implements ProblemCode {
    ALREADY_SENT("messaging.already-sent", HttpStatus.CONFLICT),
    NO_MAIL_SERVER("messaging.no-mail-server", HttpStatus.CONFLICT),
    NO_OWN_ADDRESS("messaging.no-own-address", HttpStatus.CONFLICT),
    NOT_DELIVERED("messaging.not-delivered", HttpStatus.CONFLICT);

    private final String code;
    private final HttpStatus status;

    OutsideProblem(String code, HttpStatus status) {
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
