package org.zhiji.followup.report;

/** All figures of a report as they are shown, printed and, once submitted, kept for good. */
record ReportFigures(
        CallFigures calls,
        AnswerFigures answers,
        IssueFigures issues,
        ComplaintFigures complaints,
        AbsenceFigures absence,
        DataFigures data) {}
