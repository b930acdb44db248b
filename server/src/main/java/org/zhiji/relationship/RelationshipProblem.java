package org.zhiji.relationship;

import org.springframework.http.HttpStatus;
import org.zhiji.platform.problem.ProblemCode;

/** What this room refuses, by name. */
enum RelationshipProblem implements ProblemCode {
    FOLLOWED_ALREADY("followed-already", HttpStatus.CONFLICT),
    NO_PROBLEM("no-problem", HttpStatus.CONFLICT),
    KNOWN_ALREADY("known-already", HttpStatus.CONFLICT),
    NO_EVIDENCE("no-evidence", HttpStatus.CONFLICT);

    private final String code;
    private final HttpStatus status;

    RelationshipProblem(String code, HttpStatus status) {
        this.code = "relationship." + code;
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
