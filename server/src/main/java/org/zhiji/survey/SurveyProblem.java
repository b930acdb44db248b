package org.zhiji.survey;

import org.springframework.http.HttpStatus;
import org.zhiji.platform.problem.ProblemCode;

enum SurveyProblem implements ProblemCode {
    NOT_A_DRAFT("survey.not-a-draft"),
    DRAFT_THERE("survey.draft-there"),
    NOTHING_TO_ASK("survey.nothing-to-ask"),
    NOT_PUBLISHED("survey.not-published"),
    IS_STANDARD("survey.is-standard"),
    IN_USE("survey.in-use");

    private final String code;

    SurveyProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.CONFLICT;
    }
}
