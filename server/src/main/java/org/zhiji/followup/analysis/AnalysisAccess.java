package org.zhiji.followup.analysis;

import static org.jooq.impl.DSL.falseCondition;
import static zhiji.sql.tenant.Tables.QUALITY_ANALYSIS;

import org.jooq.Condition;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;

/** Whoever has to write it sees it, and whoever sees the branch's follow-up. */
final class AnalysisAccess {

    private AnalysisAccess() {}

    static Condition visible(Actor actor) {
        return QUALITY_ANALYSIS
                .ANALYST_ID
                .eq(actor.id())
                .or(
                        actor.may(Right.FOLLOW_UP_VIEW)
                                ? actor.mayView(QUALITY_ANALYSIS.ANALYST_ID, QUALITY_ANALYSIS.DEPARTMENT_ID)
                                : falseCondition());
    }
}
