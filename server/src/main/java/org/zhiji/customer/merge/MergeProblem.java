package org.zhiji.customer.merge;

import org.springframework.http.HttpStatus;
import org.zhiji.platform.problem.ProblemCode;

enum MergeProblem implements ProblemCode {
    WITH_ITSELF("customer.merge-with-itself", HttpStatus.UNPROCESSABLE_CONTENT),
    ALREADY_MERGED("customer.already-merged", HttpStatus.CONFLICT),
    NOT_YOURS("customer.not-yours-to-merge", HttpStatus.FORBIDDEN),
    ALREADY_UNDONE("customer.merge-already-undone", HttpStatus.CONFLICT),
    TOO_LATE("customer.merge-too-old", HttpStatus.CONFLICT);

    private final String code;
    private final HttpStatus status;

    MergeProblem(String code, HttpStatus status) {
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
