package org.zhiji.worktime;

import org.springframework.http.HttpStatus;
import org.zhiji.platform.problem.ProblemCode;

enum WorktimeProblem implements ProblemCode {
    NAME_TAKEN("name-taken", HttpStatus.CONFLICT),
    NO_SHIFTS("no-shifts", HttpStatus.UNPROCESSABLE_CONTENT),
    NO_WORK_LEFT("no-work-left", HttpStatus.UNPROCESSABLE_CONTENT),
    UNREADABLE_FILE("unreadable-file", HttpStatus.UNPROCESSABLE_CONTENT),
    NO_DAYS_IN_FILE("no-days-in-file", HttpStatus.UNPROCESSABLE_CONTENT),
    EITHER_OR("either-or", HttpStatus.UNPROCESSABLE_CONTENT);

    private final String code;
    private final HttpStatus status;

    WorktimeProblem(String code, HttpStatus status) {
        this.code = "worktime." + code;
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
