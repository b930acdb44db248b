package org.zhiji.approval;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who decides.
 *
 * @param employeeId of a person
 * @param role       the code of a role; those who have it as near to the applicant as possible
 */
record ApproverRule(
        @NotNull By by, @Nullable UUID employeeId, @Nullable String role) {

    enum By {
        PERSON,
        ROLE,
        SUPERIOR,
        DEPARTMENT_HEAD
    }

    static ApproverRule role(String code) {
        return new ApproverRule(By.ROLE, null, code);
    }

    static ApproverRule person(UUID employee) {
        return new ApproverRule(By.PERSON, employee, null);
    }
}
