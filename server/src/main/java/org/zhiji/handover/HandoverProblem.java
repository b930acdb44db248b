package org.zhiji.handover;

import org.springframework.http.HttpStatus;
import org.zhiji.platform.problem.ProblemCode;

enum HandoverProblem implements ProblemCode {
    NOT_OPEN("handover.not-open", HttpStatus.CONFLICT),
    NOT_FOR_YOU("handover.not-for-you", HttpStatus.FORBIDDEN),
    NOT_PROPOSED_BY_YOU("handover.not-proposed-by-you", HttpStatus.FORBIDDEN),
    SUCCESSOR_LEFT("handover.successor-left", HttpStatus.CONFLICT),
    NOTHING_TO_GIVE_BACK("handover.nothing-to-give-back", HttpStatus.CONFLICT),
    STILL_AWAY("handover.still-away", HttpStatus.CONFLICT);

    private final String code;
    private final HttpStatus status;

    HandoverProblem(String code, HttpStatus status) {
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
