package org.zhiji.complaint;

import org.springframework.http.HttpStatus;
import org.zhiji.platform.problem.ProblemCode;

/** What a complaint refuses, by name. */
enum ComplaintProblem implements ProblemCode {
    NOT_YET_REPORTED("not-yet-reported", HttpStatus.CONFLICT),
    ALREADY_REPORTED("already-reported", HttpStatus.CONFLICT),
    NOT_REPLIED("not-replied", HttpStatus.CONFLICT),
    ALREADY_RESOLVED("already-resolved", HttpStatus.CONFLICT),
    OPEN_BEFORE_ERASURE("open-before-erasure", HttpStatus.CONFLICT),
    NOT_RESOLVED("not-resolved", HttpStatus.CONFLICT),
    NOT_CLOSED("not-closed", HttpStatus.CONFLICT),
    CLOSED("closed", HttpStatus.CONFLICT),
    STILL_WANTED("still-wanted", HttpStatus.CONFLICT),
    CLOSED_TOO_LONG("closed-too-long", HttpStatus.CONFLICT),
    TOO_FEW_ATTEMPTS("too-few-attempts", HttpStatus.CONFLICT),
    NOT_UNREACHABLE("not-unreachable", HttpStatus.CONFLICT),
    CAUSE_MISSING("cause-missing", HttpStatus.CONFLICT),
    COMPENSATION_PENDING("compensation-pending", HttpStatus.CONFLICT),
    ANSWER_BEFORE_REPORT("answer-before-report", HttpStatus.UNPROCESSABLE_CONTENT),
    SOLUTION_BEFORE_ANSWER("solution-before-answer", HttpStatus.UNPROCESSABLE_CONTENT),
    SECOND_CALL_BEFORE_SOLUTION("second-call-before-solution", HttpStatus.UNPROCESSABLE_CONTENT),
    SAME_COMPLAINT("same-complaint", HttpStatus.UNPROCESSABLE_CONTENT),
    OTHER_CUSTOMER("other-customer", HttpStatus.CONFLICT),
    LESS_FAR("less-far", HttpStatus.CONFLICT),
    MERGED_AWAY("merged-away", HttpStatus.CONFLICT),
    ALREADY_LINKED("already-linked", HttpStatus.CONFLICT),
    LINK_STAYS("link-stays", HttpStatus.CONFLICT),
    NO_GENERAL_MANAGER("no-general-manager", HttpStatus.CONFLICT),
    NO_MANAGER("no-manager", HttpStatus.CONFLICT),
    COPY_TO_MANAGERS_ONLY("copy-to-managers-only", HttpStatus.UNPROCESSABLE_CONTENT),
    NOT_AN_ACTIVE_EMPLOYEE("not-an-active-employee", HttpStatus.UNPROCESSABLE_CONTENT),
    IN_THE_FUTURE("in-the-future", HttpStatus.UNPROCESSABLE_CONTENT),
    LOWER_ESCALATION("lower-escalation", HttpStatus.UNPROCESSABLE_CONTENT),
    NOT_THE_CUSTOMERS("not-the-customers", HttpStatus.UNPROCESSABLE_CONTENT);

    private final String code;
    private final HttpStatus status;

    ComplaintProblem(String code, HttpStatus status) {
        this.code = "complaint." + code;
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
