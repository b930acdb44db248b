package org.zhiji.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiji.complaint.ComplaintView.Step;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;

/** What somebody may do with a complaint where it stands; the aggregate decides in the end. */
final class NextSteps {

    private NextSteps() {}

    static List<Step> of(
            Actor actor,
            ComplaintStatus status,
            boolean handlingWanted,
            @Nullable Instant repliedAt,
            @Nullable Instant unreachableAt) {
        boolean handles = actor.may(Right.COMPLAINT_HANDLE);
        boolean reports = actor.may(Right.COMPLAINT_REPORT);
        boolean assists = actor.may(Right.COMPLAINT_ASSIST) || handles;
        var steps = new ArrayList<Step>();
        switch (status) {
            case REGISTERED -> add(steps, reports || handles, Step.REPORT);
            case REPORTED -> {
                add(steps, handles && !handlingWanted, Step.CLOSE_NOT_WANTED);
                add(steps, handles, Step.ASSIGN, Step.REPLY);
            }
            case INVESTIGATING -> {
                add(steps, handles && !handlingWanted, Step.CLOSE_NOT_WANTED);
                add(steps, handles, Step.REPLY, Step.ASSIGN);
                add(steps, handles && unreachableAt != null, Step.CLOSE_UNREACHABLE);
                add(steps, handles && unreachableAt == null, Step.SET_UNREACHABLE);
            }
            case REPLIED -> {
                add(steps, handles, Step.RESOLVE, Step.REPLY, Step.ASSIGN);
                add(steps, handles && !handlingWanted, Step.CLOSE_NOT_WANTED);
            }
            case VERIFYING -> add(steps, reports || handles, Step.VERIFY);
            case CLOSED -> {
                add(steps, reports || handles, Step.REOPEN);
                add(steps, assists || reports, Step.NOTE);
                return steps;
            }
        }
        boolean reported = status != ComplaintStatus.REGISTERED;
        add(steps, assists, Step.INVESTIGATE);
        add(steps, assists && reported, Step.ATTEMPT);
        add(steps, assists || reports, Step.NOTE);
        add(steps, reports || handles, Step.CHANGE_SEVERITY);
        add(steps, handles, Step.ESCALATE);
        add(steps, (reports || handles) && handlingWanted, Step.DECLINE_HANDLING);
        add(steps, actor.may(Right.COMPLAINT_CLOSE_UNJUSTIFIED) && repliedAt != null, Step.CLOSE_NOT_JUSTIFIED);
        return steps;
    }

    private static void add(List<Step> steps, boolean allowed, Step... wanted) {
        if (allowed) {
            steps.addAll(List.of(wanted));
        }
    }
}
