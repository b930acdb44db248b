package org.zhiji.approval;

import org.springframework.http.HttpStatus;
import org.zhiji.platform.problem.ProblemCode;

enum ApprovalProblem implements ProblemCode {
    ALREADY_DECIDED("approval.already-decided", HttpStatus.CONFLICT),
    NOT_YOUR_TURN("approval.not-your-turn", HttpStatus.CONFLICT),
    SUBJECT_CHANGED("approval.subject-changed", HttpStatus.CONFLICT),
    NOBODY_TO_DECIDE("approval.nobody-to-decide", HttpStatus.CONFLICT),
    NOT_THE_APPLICANT("approval.not-the-applicant", HttpStatus.FORBIDDEN),
    ALREADY_SENT_IN("approval.already-sent-in", HttpStatus.CONFLICT),
    TOO_MANY_STEPS("approval.too-many-steps", HttpStatus.CONFLICT),
    FLOW_NAME_TAKEN("approval.flow-name-taken", HttpStatus.CONFLICT);

    private final String code;
    private final HttpStatus status;

    ApprovalProblem(String code, HttpStatus status) {
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
