package org.zhiji.privacy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiji.privacy.LogRetention.LogRetentionView;

/** What was confirmed for a year, and what there was on that day. */
record ReviewView(
        int year, List<ReviewPointView> points, ReviewFindingsView findings, String signedName, Instant signedAt) {

    record ReviewPointView(
            ReviewPoint point, boolean done, @Nullable String note) {}

    /**
     * What the program itself can say.
     *
     * @param retentionYears how long persons without dealings are kept
     * @param outdated       how many persons are beyond that
     * @param overdueRequests how many requests of persons were not answered in time, of this year or still open
     */
    record ReviewFindingsView(
            int retentionYears,
            int outdated,
            List<LogRetentionView> logs,
            int requests,
            int overdueRequests,
            int incidents,
            int openIncidents,
            int reveals,
            int exports) {}
}
