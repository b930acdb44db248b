package org.zhiji.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the register can be narrowed to. Days mean those of the registration, where a duplicate does not count; with the
 * clock of the answer those on which the first answer was due.
 *
 * @param department it and those below
 * @param advisor    who served the customer
 * @param inTime     whose first clock of this kind was stopped in time
 */
record ComplaintFilter(
        @Nullable List<ComplaintStatus> status,
        @Nullable List<Severity> severity,
        @Nullable ComplaintCategory category,
        @Nullable UUID handler,
        @Nullable UUID customer,
        @Nullable UUID department,
        @Nullable UUID advisor,
        @Nullable ClockKind inTime,
        boolean open,
        boolean overdue,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String q) {}
