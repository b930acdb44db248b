package org.zhiji.followup.issue;

import static org.jooq.impl.DSL.trueCondition;
import static zhiji.sql.tenant.Tables.ISSUE;

import java.time.Instant;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/**
 * How the items due in a period came out by its cut-off (block G): every item that is due is exactly one of on time, late
 * and open. What was withdrawn was never due.
 */
public final class IssueNumbers {

    private IssueNumbers() {}

    public static Condition due(Instant from, Instant until) {
        return ISSUE.DUE_AT.ge(from).and(ISSUE.DUE_AT.lt(until)).and(ISSUE.STATUS.ne(IssueStatus.WITHDRAWN.name()));
    }

    public static Condition onTime(@Nullable Instant cutOff) {
        return done(cutOff).and(ISSUE.CLOSED_AT.le(ISSUE.DUE_AT));
    }

    public static Condition late(@Nullable Instant cutOff) {
        return done(cutOff).and(ISSUE.CLOSED_AT.gt(ISSUE.DUE_AT));
    }

    static Condition stillOpen(@Nullable Instant cutOff) {
        var open = ISSUE.STATUS.eq(IssueStatus.OPEN.name());
        return cutOff == null
                ? open
                : open.or(ISSUE.STATUS.eq(IssueStatus.DONE.name()).and(ISSUE.CLOSED_AT.ge(cutOff)));
    }

    private static Condition done(@Nullable Instant cutOff) {
        return ISSUE.STATUS
                .eq(IssueStatus.DONE.name())
                .and(cutOff == null ? trueCondition() : ISSUE.CLOSED_AT.lt(cutOff));
    }
}
