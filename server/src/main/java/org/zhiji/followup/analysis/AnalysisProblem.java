package org.zhiji.followup.analysis;

import org.springframework.http.HttpStatus;
import org.zhiji.platform.problem.ProblemCode;

enum AnalysisProblem implements ProblemCode {
    SUBMITTED_ALREADY("quality-analysis.submitted-already", HttpStatus.CONFLICT),
    NOT_THE_ANALYST("quality-analysis.not-the-analyst", HttpStatus.FORBIDDEN);

    private final String code;
    private final HttpStatus status;

    AnalysisProblem(String code, HttpStatus status) {
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
