package org.zhiji.followup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.complaint.CallBack;
import org.zhiji.complaint.ComplaintSource;
import org.zhiji.complaint.Complaints;
import org.zhiji.complaint.NewComplaint;
import org.zhiji.complaint.OpenedComplaint;
import org.zhiji.followup.FollowUpTaskRepository.Loaded;
import org.zhiji.identity.Actor;

/** Displeasure heard in a call. */
@Component
class Grievances {

    private final Complaints complaints;
    private final RecordRepository records;

    Grievances(Complaints complaints, RecordRepository records) {
        this.complaints = complaints;
        this.records = records;
    }

    @Nullable
    OpenedComplaint open(
            Actor actor, Loaded loaded, UUID recordId, RecordForm.@Nullable GrievanceForm grievance, Instant now) {
        // A discontent customer of a complaint that is being checked opens that complaint again instead.
        if (grievance == null || loaded.task().targetType() == TargetType.COMPLAINT_CHECK) {
            return null;
        }
        var opened = complaints.open(
                actor,
                new NewComplaint(
                        loaded.task().customerId(),
                        loaded.vehicleId(),
                        loaded.workOrderId(),
                        recordId,
                        loaded.departmentId(),
                        ComplaintSource.FOLLOW_UP_CALL,
                        grievance.severity(),
                        grievance.category(),
                        grievance.ownWords(),
                        grievance.demand(),
                        grievance.legalRisk(),
                        grievance.wantsHandling(),
                        new CallBack(grievance.callbackFrom(), grievance.callbackUntil(), null),
                        now),
                now);
        records.belongsTo(recordId, opened.id());
        return opened;
    }
}
