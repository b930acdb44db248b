package org.zhiji.approval;

import java.util.List;

/**
 * What can be asked for and the flows there are.
 *
 * @param otherwise the steps where no flow fits
 */
record ApprovalFlowsView(
        List<ApprovalSubjectView> subjects,
        List<ApprovalFlow> flows,
        List<ApprovalPerson> people,
        List<FlowStep> otherwise) {

    record ApprovalSubjectView(String name, ApprovalSubject.Measure measure, List<ApprovalKindView> kinds) {}

    record ApprovalKindView(String kind, String name) {}
}
