package org.zhiji.followup.report;

import org.springframework.http.HttpStatus;
import org.zhiji.platform.problem.ProblemCode;

enum ReportProblem implements ProblemCode {
    NOT_BEGUN("report.not-begun", HttpStatus.CONFLICT),
    NO_GENERAL_MANAGER("report.no-general-manager", HttpStatus.CONFLICT),
    SCOPE_TOO_NARROW("report.scope-too-narrow", HttpStatus.FORBIDDEN);

    private final String code;
    private final HttpStatus status;

    ReportProblem(String code, HttpStatus status) {
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
