package org.zhiji.followup.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiji.capa.CapaEffects.EffectSeen;

/**
 * All figures of a report as they are shown, printed and, once submitted, kept for good.
 *
 * @param effects block K: actions whose effect was looked at in the period; absent in a report from before it was kept
 */
record ReportFigures(
        CallFigures calls,
        AnswerFigures answers,
        IssueFigures issues,
        ComplaintFigures complaints,
        AbsenceFigures absence,
        DataFigures data,
        @Nullable List<EffectSeen> effects) {}
