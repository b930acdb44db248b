package org.zhiji.identity;

import org.springframework.http.HttpStatus;
import org.zhiji.platform.problem.ProblemCode;

public enum IdentityProblem implements ProblemCode {
    SIGN_IN_FAILED("identity.sign-in-failed", HttpStatus.UNAUTHORIZED),
    LOCKED_OUT("identity.locked-out", HttpStatus.LOCKED),
    LINK_USED_UP("identity.link-used-up", HttpStatus.GONE),
    SETUP_DONE("identity.setup-done", HttpStatus.CONFLICT),
    LOGIN_NAME_TAKEN("identity.login-name-taken", HttpStatus.CONFLICT),
    STAFF_NO_TAKEN("identity.staff-no-taken", HttpStatus.CONFLICT),
    SUPERIOR_CYCLE("identity.superior-cycle", HttpStatus.CONFLICT),
    DEPARTMENT_CYCLE("identity.department-cycle", HttpStatus.CONFLICT),
    DEPARTMENT_NAME_TAKEN("identity.department-name-taken", HttpStatus.CONFLICT),
    LAST_ADMINISTRATOR("identity.last-administrator", HttpStatus.CONFLICT),
    NOT_YOUR_OWN_ROLES("identity.not-your-own-roles", HttpStatus.CONFLICT),
    LEFT_COMPANY("identity.left-company", HttpStatus.CONFLICT),
    BUILT_IN_ROLE("identity.built-in-role", HttpStatus.CONFLICT),
    STILL_IN_HAND("identity.still-in-hand", HttpStatus.CONFLICT),
    WRONG_PASSWORD("identity.wrong-password", HttpStatus.CONFLICT),
    RESTORE_NUMBER_TAKEN("identity.restore-number-taken", HttpStatus.CONFLICT),
    RESTORE_PERSON_LEFT("identity.restore-person-left", HttpStatus.CONFLICT),
    RESTORE_RECORD_GONE("identity.restore-record-gone", HttpStatus.CONFLICT),
    RESTORE_SAME("identity.restore-same", HttpStatus.CONFLICT),
    RESTORE_UNKNOWN("identity.restore-unknown", HttpStatus.CONFLICT),
    RESTORE_PARENT_FIRST("identity.restore-parent-first", HttpStatus.CONFLICT);

    private final String code;
    private final HttpStatus status;

    IdentityProblem(String code, HttpStatus status) {
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
