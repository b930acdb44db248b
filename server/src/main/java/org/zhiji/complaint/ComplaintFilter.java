package org.zhiji.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the register can be narrowed to. */
record ComplaintFilter(
        @Nullable List<ComplaintStatus> status,
        @Nullable List<Severity> severity,
        @Nullable ComplaintCategory category,
        @Nullable UUID handler,
        @Nullable UUID customer,
        @Nullable UUID department,
        boolean open,
        boolean overdue,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String q) {}
