package org.zhiji.customer;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who looks after a customer beside its owner.
 *
 * @param role     a word of the dictionary {@code team-role}
 * @param roleName as people call it
 * @param mayEdit  may change the customer like its owner, not only see it
 */
record TeamMemberView(
        UUID employeeId,
        String employeeName,
        String role,
        String roleName,
        boolean mayEdit,
        boolean here,
        Instant since) {}
