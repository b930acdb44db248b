package org.zhiji.list;

import org.springframework.http.HttpStatus;
import org.zhiji.platform.problem.ProblemCode;

enum ListProblem implements ProblemCode {
    FILTER_TOO_DEEP("list.filter-too-deep", HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_MANY_CONDITIONS("list.too-many-conditions", HttpStatus.UNPROCESSABLE_CONTENT),
    VIEW_NAME_TAKEN("list.view-name-taken", HttpStatus.CONFLICT),
    TOO_MANY_VIEWS("list.too-many-views", HttpStatus.CONFLICT),
    NOT_YOUR_VIEW("list.not-your-view", HttpStatus.FORBIDDEN),
    TOO_MANY_AT_ONCE("list.too-many-at-once", HttpStatus.UNPROCESSABLE_CONTENT),
    ALREADY_UNDONE("list.already-undone", HttpStatus.CONFLICT),
    TOO_LATE_TO_UNDO("list.too-late-to-undo", HttpStatus.CONFLICT);

    private final String code;
    private final HttpStatus status;

    ListProblem(String code, HttpStatus status) {
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
