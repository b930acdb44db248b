package org.zhiji.capa;

import org.springframework.http.HttpStatus;
import org.zhiji.platform.problem.ProblemCode;

/** What an action refuses, by name. */
enum CapaProblem implements ProblemCode {
    NOT_A_DRAFT("not-a-draft", HttpStatus.CONFLICT),
    NOT_THE_AUTHOR("not-the-author", HttpStatus.FORBIDDEN),
    NOT_APPROVED("not-approved", HttpStatus.CONFLICT),
    NOT_THE_OWNER("not-the-owner", HttpStatus.FORBIDDEN),
    ALREADY_DONE("already-done", HttpStatus.CONFLICT),
    DATE_CHANGE_WAITS("date-change-waits", HttpStatus.CONFLICT),
    NOT_THE_SUPERVISOR("not-the-supervisor", HttpStatus.FORBIDDEN),
    NOT_TO_VERIFY("not-to-verify", HttpStatus.CONFLICT),
    TOO_EARLY("too-early", HttpStatus.CONFLICT),
    NOT_EFFECTIVE("not-effective", HttpStatus.CONFLICT),
    EFFECTIVE("effective", HttpStatus.CONFLICT),
    WAITED_ALREADY("waited-already", HttpStatus.CONFLICT);

    private final String code;
    private final HttpStatus status;

    CapaProblem(String code, HttpStatus status) {
        this.code = "capa." + code;
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
