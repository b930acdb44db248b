package org.zhiji.prospect;

import org.springframework.http.HttpStatus;
import org.zhiji.platform.problem.ProblemCode;

/** What this room refuses, by name. */
enum ProspectProblem implements ProblemCode {
    BUILT_IN("built-in", HttpStatus.CONFLICT),
    NAME_TAKEN("name-taken", HttpStatus.CONFLICT),
    ENTERED_ALREADY("entered-already", HttpStatus.CONFLICT),
    DECIDED_ALREADY("decided-already", HttpStatus.CONFLICT),
    NOT_FILTERED("not-filtered", HttpStatus.CONFLICT),
    NO_CONTACT("no-contact", HttpStatus.CONFLICT),
    NO_OPINION("no-opinion", HttpStatus.CONFLICT),
    NO_SCORE("no-score", HttpStatus.CONFLICT),
    NOT_QUALIFIED("not-qualified", HttpStatus.CONFLICT);

    private final String code;
    private final HttpStatus status;

    ProspectProblem(String code, HttpStatus status) {
        this.code = "prospect." + code;
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
