package org.zhiji.loyalty;

import org.springframework.http.HttpStatus;
import org.zhiji.platform.problem.ProblemCode;

/** What this room refuses, by name. */
enum LoyaltyProblem implements ProblemCode {
    NO_REMEDY("no-remedy", HttpStatus.CONFLICT),
    CASE_CLOSED("case-closed", HttpStatus.CONFLICT),
    LOST_ALREADY("lost-already", HttpStatus.CONFLICT),
    NOT_FOR_LIFE("not-for-life", HttpStatus.CONFLICT),
    PROPOSED_ALREADY("proposed-already", HttpStatus.CONFLICT),
    OWN_PROPOSAL("own-proposal", HttpStatus.CONFLICT),
    DECIDED_ALREADY("decided-already", HttpStatus.CONFLICT);

    private final String code;
    private final HttpStatus status;

    LoyaltyProblem(String code, HttpStatus status) {
        this.code = "loyalty." + code;
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
