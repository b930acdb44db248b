package org.zhiji.list.export;

import org.springframework.http.HttpStatus;
import org.zhiji.platform.problem.ProblemCode;

enum ExportProblem implements ProblemCode {
    NEEDS_APPROVAL("list.export-needs-approval", HttpStatus.CONFLICT),
    TOO_MANY_ROWS("list.export-too-many-rows", HttpStatus.UNPROCESSABLE_CONTENT),
    NOT_WHOLE("list.export-not-whole", HttpStatus.FORBIDDEN),
    NOT_CORRECTABLE("list.export-not-correctable", HttpStatus.CONFLICT),
    NOT_READY("list.export-not-ready", HttpStatus.CONFLICT),
    EXPIRED("list.export-expired", HttpStatus.CONFLICT);

    private final String code;
    private final HttpStatus status;

    ExportProblem(String code, HttpStatus status) {
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
