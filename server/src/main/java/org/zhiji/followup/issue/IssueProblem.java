package org.zhiji.followup.issue;

import org.springframework.http.HttpStatus;
import org.zhiji.platform.problem.ProblemCode;

enum IssueProblem implements ProblemCode {
    NOT_OPEN("issue.not-open", HttpStatus.CONFLICT),
    NOT_YOURS("issue.not-yours", HttpStatus.FORBIDDEN),
    OWNER_NOT_AT_WORK("issue.owner-not-at-work", HttpStatus.UNPROCESSABLE_CONTENT);

    private final String code;
    private final HttpStatus status;

    IssueProblem(String code, HttpStatus status) {
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
