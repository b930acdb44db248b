package org.zhiji.customer;

import org.springframework.http.HttpStatus;
import org.zhiji.platform.problem.ProblemCode;

enum CustomerProblem implements ProblemCode {
    NOT_YOURS_TO_CHANGE("customer.not-yours-to-change", HttpStatus.FORBIDDEN),
    POSSIBLE_DUPLICATE("customer.possible-duplicate", HttpStatus.CONFLICT),
    WITH_A_COLLEAGUE("customer.with-a-colleague", HttpStatus.CONFLICT),
    EXTERNAL_NO_TAKEN("customer.external-no-taken", HttpStatus.CONFLICT),
    USCC_TAKEN("customer.uscc-taken", HttpStatus.CONFLICT),
    CONSENT_IN_FUTURE("customer.consent-in-future", HttpStatus.UNPROCESSABLE_CONTENT),
    NOTHING_TO_WITHDRAW("customer.nothing-to-withdraw", HttpStatus.CONFLICT),
    SENSITIVE_WITHOUT_CONSENT("customer.sensitive-without-consent", HttpStatus.CONFLICT),
    CARD_HIDDEN("customer.card-hidden", HttpStatus.FORBIDDEN),
    SENSITIVE_FOR_FEW("customer.sensitive-for-few", HttpStatus.FORBIDDEN),
    TEAM_IS_THE_OWNERS("customer.team-is-the-owners", HttpStatus.FORBIDDEN),
    NO_TEAM_IN_THE_POOL("customer.no-team-in-the-pool", HttpStatus.CONFLICT),
    NUMBER_UNREADABLE("customer.number-unreadable", HttpStatus.CONFLICT);

    private final String code;
    private final HttpStatus status;

    CustomerProblem(String code, HttpStatus status) {
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
