package org.zhiji.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiji.complaint.ComplaintView.ComplaintStep;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;

/** What somebody may do with a complaint where it stands; the aggregate decides in the end. */
final class NextSteps {

    private NextSteps() {}

    static List<ComplaintStep> of(
            Actor actor,
            ComplaintStatus status,
            boolean handlingWanted,
            @Nullable Instant repliedAt,
            @Nullable Instant unreachableAt) {
        boolean handles = actor.may(Right.COMPLAINT_HANDLE);
        boolean reports = actor.may(Right.COMPLAINT_REPORT);
        boolean assists = actor.may(Right.COMPLAINT_ASSIST) || handles;
        var steps = new ArrayList<ComplaintStep>();
        switch (status) {
            case REGISTERED -> add(steps, reports || handles, ComplaintStep.REPORT);
            case REPORTED -> {
                add(steps, handles && !handlingWanted, ComplaintStep.CLOSE_NOT_WANTED);
                add(steps, handles, ComplaintStep.ASSIGN, ComplaintStep.REPLY);
            }
            case INVESTIGATING -> {
                add(steps, handles && !handlingWanted, ComplaintStep.CLOSE_NOT_WANTED);
                add(steps, handles, ComplaintStep.REPLY, ComplaintStep.ASSIGN);
                add(steps, handles && unreachableAt != null, ComplaintStep.CLOSE_UNREACHABLE);
                add(steps, handles && unreachableAt == null, ComplaintStep.SET_UNREACHABLE);
            }
            case REPLIED -> {
                add(steps, handles, ComplaintStep.RESOLVE, ComplaintStep.REPLY, ComplaintStep.ASSIGN);
                add(steps, handles && !handlingWanted, ComplaintStep.CLOSE_NOT_WANTED);
            }
            case VERIFYING -> add(steps, reports || handles, ComplaintStep.VERIFY);
            case CLOSED -> {
                add(steps, reports || handles, ComplaintStep.REOPEN);
                add(steps, assists || reports, ComplaintStep.NOTE);
                add(steps, handles || reports, ComplaintStep.SHARE, ComplaintStep.LINK);
                return steps;
            }
        }
        boolean reported = status != ComplaintStatus.REGISTERED;
        add(steps, assists, ComplaintStep.INVESTIGATE);
        add(steps, assists && reported, ComplaintStep.ATTEMPT);
        add(steps, assists || reports, ComplaintStep.NOTE);
        add(steps, reports || handles, ComplaintStep.SHARE);
        add(steps, handles && reported, ComplaintStep.ASK_COMPENSATION);
        add(steps, reports || handles, ComplaintStep.CHANGE_SEVERITY);
        add(steps, assists || reports, ComplaintStep.CHANGE_LEGAL_RISK);
        add(steps, reports || handles, ComplaintStep.LINK);
        add(steps, handles, ComplaintStep.MERGE, ComplaintStep.SPLIT);
        add(steps, handles, ComplaintStep.ESCALATE);
        add(steps, (reports || handles) && handlingWanted, ComplaintStep.DECLINE_HANDLING);
        add(
                steps,
                actor.may(Right.COMPLAINT_CLOSE_UNJUSTIFIED) && repliedAt != null,
                ComplaintStep.CLOSE_NOT_JUSTIFIED);
        return steps;
    }

    private static void add(List<ComplaintStep> steps, boolean allowed, ComplaintStep... wanted) {
        if (allowed) {
            steps.addAll(List.of(wanted));
        }
    }
}
