package org.zhiji.followup.issue;

import static org.jooq.impl.DSL.falseCondition;
import static zhiji.sql.tenant.Tables.ISSUE;

import org.jooq.Condition;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;

/** Whose items somebody sees and may change: one's own always, those of others by role and scope. */
final class IssueAccess {

    private IssueAccess() {}

    static Condition visible(Actor actor) {
        return concerned(actor)
                .or(
                        actor.may(Right.FOLLOW_UP_VIEW)
                                ? actor.mayView(ISSUE.OWNER_ID, ISSUE.DEPARTMENT_ID)
                                : falseCondition());
    }

    /** Whoever owns it sees to it; whoever leads the follow-up may move it to somebody else. */
    static Condition editable(Actor actor) {
        return visible(actor)
                .and(ISSUE.OWNER_ID
                        .eq(actor.id())
                        .or(
                                actor.may(Right.FOLLOW_UP_MANAGE)
                                        ? actor.mayEdit(ISSUE.OWNER_ID, ISSUE.DEPARTMENT_ID)
                                        : falseCondition()));
    }

    private static Condition concerned(Actor actor) {
        return ISSUE.OWNER_ID.eq(actor.id()).or(ISSUE.CREATED_BY.eq(actor.id()));
    }
}
