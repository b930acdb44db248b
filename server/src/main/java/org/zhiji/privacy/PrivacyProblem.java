package org.zhiji.privacy;

import org.springframework.http.HttpStatus;
import org.zhiji.platform.problem.ProblemCode;

enum PrivacyProblem implements ProblemCode {
    CLOSED("privacy.closed", HttpStatus.CONFLICT),
    NAME_DIFFERS("privacy.name-differs", HttpStatus.CONFLICT),
    ORGANIZATION("privacy.organization", HttpStatus.CONFLICT),
    NOT_ERASABLE("privacy.not-erasable", HttpStatus.CONFLICT),
    INCIDENT_INCOMPLETE("privacy.incident-incomplete", HttpStatus.CONFLICT),
    SIGNED_ALREADY("privacy.signed-already", HttpStatus.CONFLICT);

    private final String code;
    private final HttpStatus status;

    PrivacyProblem(String code, HttpStatus status) {
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
