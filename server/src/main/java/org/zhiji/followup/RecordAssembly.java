package org.zhiji.followup;

import static org.zhiji.followup.RecordQueries.severity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.complaint.ComplaintCategory;
import org.zhiji.complaint.Severity;
import org.zhiji.followup.RecordAssembly.Body;
import org.zhiji.followup.RecordAssembly.Car;
import org.zhiji.followup.RecordAssembly.Dialled;
import org.zhiji.followup.RecordAssembly.Foot;
import org.zhiji.followup.RecordAssembly.Head;
import org.zhiji.followup.RecordAssembly.Visit;
import org.zhiji.identity.Actor;
import org.zhiji.platform.web.Sensitive;
import org.zhiji.survey.AnswerValue;

/** Puts the form together from what was found. */
final class RecordAssembly {

    private RecordAssembly() {}

    static RecordView view(
            Actor actor,
            UUID id,
            Head head,
            Body body,
            Foot foot,
            RecordView.RecordCustomer customer,
            Dialled call,
            Car car,
            Visit visit,
            List<RecordView.AnswerLine> answers,
            List<RecordView.IssueLine> issues,
            Instant now,
            ZoneId zone) {
        var own = actor.id().equals(head.recorderId()) || actor.id().equals(head.callerId());
        var type = TargetType.valueOf(head.targetType());
        var day = LocalDate.ofInstant(head.at(), zone);
        return new RecordView(
                id,
                head.recordNo(),
                head.taskId(),
                head.taskNo(),
                type,
                head.at(),
                head.plannedDate(),
                head.storeName(),
                head.recorderName(),
                actor.id().equals(head.recorderId()) && day.equals(LocalDate.ofInstant(now, zone)),
                head.correctedAt(),
                head.version(),
                customer,
                IntervieweeRole.valueOf(head.intervieweeRole()),
                head.intervieweeName(),
                new RecordView.RecordCall(
                        call.number() == null ? null : Sensitive.phone(call.number(), own),
                        call.numberType(),
                        call.durationSeconds(),
                        call.movedToLandline(),
                        call.attempts()),
                car.id() == null
                        ? null
                        : new RecordView.RecordVehicle(
                                car.id(),
                                car.plateNo() == null ? null : Sensitive.plate(car.plateNo(), own),
                                car.vin() == null ? null : Sensitive.vin(car.vin(), own),
                                TaskQueries.vehicleName(car.brand(), car.series())),
                visit.id() == null || visit.orderNo() == null || visit.repairType() == null
                        ? null
                        : new RecordView.RecordOrder(
                                visit.id(),
                                visit.orderNo(),
                                visit.repairType(),
                                visit.items() == null ? "" : visit.items(),
                                visit.deliveredAt(),
                                visit.mileage(),
                                visit.advisorName(),
                                visit.technicianName()),
                type == TargetType.LONG_ABSENT && car.lastVisitOn() != null
                        ? (int) ChronoUnit.MONTHS.between(car.lastVisitOn(), day)
                        : null,
                AnswerValue.valueOf(body.satisfied()),
                body.content(),
                body.suggestion(),
                body.needsFollowUp(),
                body.churnReason() == null ? null : ChurnReason.valueOf(body.churnReason()),
                body.willReturn(),
                answers,
                issues,
                foot.grievance());
    }

    record Head(
            String recordNo,
            UUID taskId,
            String taskNo,
            String targetType,
            Instant at,
            LocalDate plannedDate,
            String storeName,
            UUID recorderId,
            String recorderName,
            @Nullable Instant correctedAt,
            int version,
            String intervieweeRole,
            String intervieweeName,
            @Nullable UUID callerId) {}

    record Body(
            String satisfied,
            @Nullable String content,
            @Nullable String suggestion,
            boolean needsFollowUp,
            @Nullable String churnReason,
            @Nullable Boolean willReturn) {}

    record Foot(
            @Nullable String ownWords,
            @Nullable String severity,
            @Nullable String category,
            boolean wantsHandling,
            @Nullable UUID callbackPersonId,
            @Nullable String callbackPersonName,
            @Nullable Instant callbackFrom,
            @Nullable Instant callbackUntil,
            @Nullable UUID complaintId,
            @Nullable String complaintNo,
            @Nullable Instant reportedAt,
            @Nullable Instant repliedAt,
            @Nullable String solution) {

        RecordView.@Nullable RecordGrievance grievance() {
            return ownWords == null || severity == null || category == null
                    ? null
                    : new RecordView.RecordGrievance(
                            ownWords,
                            Severity.valueOf(severity),
                            ComplaintCategory.valueOf(category),
                            wantsHandling,
                            callbackPersonId,
                            callbackPersonName,
                            callbackFrom,
                            callbackUntil,
                            complaintId,
                            complaintNo,
                            reportedAt,
                            repliedAt,
                            solution);
        }
    }

    record Dialled(
            @Nullable String number,
            @Nullable String numberType,
            @Nullable Integer durationSeconds,
            boolean movedToLandline,
            int attempts) {}

    record Car(
            @Nullable UUID id,
            @Nullable String plateNo,
            @Nullable String vin,
            @Nullable String brand,
            @Nullable String series,
            @Nullable LocalDate lastVisitOn) {}

    record Visit(
            @Nullable UUID id,
            @Nullable String orderNo,
            @Nullable String repairType,
            @Nullable String items,
            @Nullable Instant deliveredAt,
            @Nullable Integer mileage,
            @Nullable String advisorName,
            @Nullable String technicianName) {}
}
