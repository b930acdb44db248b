package org.zhiji.platform.problem;

import org.springframework.http.HttpStatus;

/** Refusals that every room shares. */
public enum CommonProblem implements ProblemCode {
    NOT_FOUND("not-found", HttpStatus.NOT_FOUND),
    NO_SUCH_ADDRESS("no-such-address", HttpStatus.NOT_FOUND),
    INVALID("invalid", HttpStatus.UNPROCESSABLE_CONTENT),
    UNREADABLE("unreadable", HttpStatus.BAD_REQUEST),
    METHOD_NOT_ALLOWED("method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE("not-acceptable", HttpStatus.NOT_ACCEPTABLE),
    UNSUPPORTED_TYPE("unsupported-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    TOO_LARGE("too-large", HttpStatus.CONTENT_TOO_LARGE),
    FORBIDDEN("forbidden", HttpStatus.FORBIDDEN),
    CSRF("csrf", HttpStatus.FORBIDDEN),
    NOT_SIGNED_IN("not-signed-in", HttpStatus.UNAUTHORIZED),
    VERSION_REQUIRED("version-required", HttpStatus.PRECONDITION_REQUIRED),
    VERSION_CONFLICT("version-conflict", HttpStatus.PRECONDITION_FAILED),
    CONFLICT("conflict", HttpStatus.CONFLICT),
    IDEMPOTENCY_REUSED("idempotency-key-reused", HttpStatus.UNPROCESSABLE_CONTENT),
    SHOWN_ONCE("shown-once", HttpStatus.CONFLICT),
    TOO_MANY_REQUESTS("too-many-requests", HttpStatus.TOO_MANY_REQUESTS),
    UNEXPECTED("unexpected", HttpStatus.INTERNAL_SERVER_ERROR);

    private final String code;
    private final HttpStatus status;

    CommonProblem(String code, HttpStatus status) {
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
