package org.zhiji.followup.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of whom a report speaks; what is absent is not narrowed. A department stands for those below it too. */
record ReportScope(
        @Nullable UUID departmentId,
        @Nullable UUID advisorId,
        @Nullable UUID callerId) {}
