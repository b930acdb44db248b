package org.zhiji.followup.cadence;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.audit.AuditAction;

/**
 * Who changed a rule and what.
 *
 * @param employeeName absent where no person did it
 */
record CadenceChange(Instant at, @Nullable String employeeName, AuditAction action, List<ChangedField> fields) {

    /** Before and after as text, number or list, as the rule has them. */
    record ChangedField(
            String field, @Nullable Object before, @Nullable Object after) {}
}
