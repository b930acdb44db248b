package org.zhiji.followup;

import org.springframework.http.HttpStatus;
import org.zhiji.platform.problem.ProblemCode;

public enum FollowUpProblem implements ProblemCode {
    TASK_CLOSED("follow-up.task-closed", HttpStatus.CONFLICT),
    CALLER_IS_ADVISOR("follow-up.caller-is-advisor", HttpStatus.FORBIDDEN),
    MAY_NOT_CALL("follow-up.may-not-call", HttpStatus.FORBIDDEN),
    NOT_A_CALLER("follow-up.not-a-caller", HttpStatus.UNPROCESSABLE_CONTENT),
    NO_CONSENT("follow-up.no-consent", HttpStatus.CONFLICT),
    NUMBER_BLOCKED("follow-up.number-blocked", HttpStatus.CONFLICT),
    STILL_TO_CALL("follow-up.still-to-call", HttpStatus.CONFLICT),
    CHANNEL_BLOCKED("follow-up.channel-blocked", HttpStatus.CONFLICT),
    NO_MOBILE("follow-up.no-mobile", HttpStatus.CONFLICT),
    NEW_TIME_MISSING("follow-up.new-time-missing", HttpStatus.UNPROCESSABLE_CONTENT),
    NEW_TIME_PAST("follow-up.new-time-past", HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_LITTLE_ANSWERED("follow-up.too-little-answered", HttpStatus.UNPROCESSABLE_CONTENT),
    RECORD_COMES_WITH_COMPLETION("follow-up.record-comes-with-completion", HttpStatus.UNPROCESSABLE_CONTENT),
    TEXT_COMES_WITH_SENDING("follow-up.text-comes-with-sending", HttpStatus.UNPROCESSABLE_CONTENT),
    OTHER_CUSTOMER("follow-up.other-customer", HttpStatus.UNPROCESSABLE_CONTENT),
    ATTEMPT_STANDS("follow-up.attempt-stands", HttpStatus.CONFLICT),
    RECORD_OF_ANOTHER_DAY("follow-up.record-of-another-day", HttpStatus.CONFLICT),
    GRIEVANCE_STANDS("follow-up.grievance-stands", HttpStatus.CONFLICT),
    NOT_THE_RECORDER("follow-up.not-the-recorder", HttpStatus.FORBIDDEN);

    private final String code;
    private final HttpStatus status;

    FollowUpProblem(String code, HttpStatus status) {
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
