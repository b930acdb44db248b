package org.zhiji.approval;

import static zhiji.sql.tenant.Tables.APPROVAL_EVENT;
import static zhiji.sql.tenant.Tables.APPROVAL_REQUEST;
import static zhiji.sql.tenant.Tables.APPROVAL_SEAT;
import static zhiji.sql.tenant.Tables.APPROVAL_STEP;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import org.zhiji.platform.Ids;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import zhiji.sql.tenant.tables.records.ApprovalRequestRecord;
import zhiji.sql.tenant.tables.records.ApprovalSeatRecord;

/** Requests in and out, each with its steps and seats. */
@Repository
class ApprovalRepository {

    private static final TypeReference<List<ApproverRule>> RULES = new TypeReference<>() {};

    private final DSLContext db;
    private final ObjectMapper json;

    ApprovalRepository(DSLContext db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    Optional<ApprovalRequest> find(UUID id) {
        return db.selectFrom(APPROVAL_REQUEST)
                .where(APPROVAL_REQUEST.ID.eq(id))
                .fetchOptional()
                .map(this::request);
    }

    /** Held until the transaction ends: whoever decides at the same moment comes after. */
    Optional<ApprovalRequest> lock(UUID id) {
        return db.selectFrom(APPROVAL_REQUEST)
                .where(APPROVAL_REQUEST.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .map(this::request);
    }

    boolean isUnderWay(String subject, UUID subjectId) {
        return db.fetchExists(
                APPROVAL_REQUEST,
                APPROVAL_REQUEST.SUBJECT.eq(subject),
                APPROVAL_REQUEST.SUBJECT_ID.eq(subjectId),
                APPROVAL_REQUEST.STATUS.in(ApprovalStatus.PENDING.name(), ApprovalStatus.RETURNED.name()));
    }

    /** What was given back to be corrected; held until the transaction ends. */
    Optional<ApprovalRequest> returned(String subject, UUID subjectId) {
        return db.selectFrom(APPROVAL_REQUEST)
                .where(
                        APPROVAL_REQUEST.SUBJECT.eq(subject),
                        APPROVAL_REQUEST.SUBJECT_ID.eq(subjectId),
                        APPROVAL_REQUEST.STATUS.eq(ApprovalStatus.RETURNED.name()))
                .forUpdate()
                .fetchOptional()
                .map(this::request);
    }

    void save(ApprovalRequest request) {
        var row = db.newRecord(APPROVAL_REQUEST);
        row.setId(request.id);
        row.setSubject(request.subject);
        row.setSubjectId(request.subjectId);
        row.setSubjectVersion(request.matter.version());
        row.setAmount(request.matter.amount());
        row.setKind(request.matter.kind());
        row.setApplicantId(request.applicant);
        row.setDepartmentId(request.department);
        row.setStatus(request.status.name());
        row.setVersion(request.version);
        row.setSubmittedAt(request.submittedAt);
        row.setDecidedAt(request.decidedAt);
        row.setFlowId(request.flowId);
        row.setFlowName(request.flowName);
        db.insertInto(APPROVAL_REQUEST)
                .set(row)
                .onConflict(APPROVAL_REQUEST.ID)
                .doUpdate()
                .set(row)
                .execute();
        saveSteps(request);
        saveEvents(request);
    }

    private void saveSteps(ApprovalRequest request) {
        db.deleteFrom(APPROVAL_STEP)
                .where(APPROVAL_STEP.REQUEST_ID.eq(request.id))
                .execute();
        for (int position = 0; position < request.steps.size(); position++) {
            var step = request.steps.get(position);
            db.insertInto(APPROVAL_STEP)
                    .set(APPROVAL_STEP.ID, step.id)
                    .set(APPROVAL_STEP.REQUEST_ID, request.id)
                    .set(APPROVAL_STEP.POSITION, position)
                    .set(APPROVAL_STEP.MODE, step.mode.name())
                    .set(APPROVAL_STEP.APPROVERS, JSONB.valueOf(json.writeValueAsString(step.approvers)))
                    .set(APPROVAL_STEP.HOURS, step.hours)
                    .set(APPROVAL_STEP.ADDED_BY, step.addedBy)
                    .set(APPROVAL_STEP.STATE, step.state.name())
                    .set(APPROVAL_STEP.OPENED_AT, step.openedAt)
                    .set(APPROVAL_STEP.DUE_AT, step.dueAt)
                    .execute();
            step.seats.forEach(seat -> db.insertInto(APPROVAL_SEAT)
                    .set(APPROVAL_SEAT.ID, seat.id)
                    .set(APPROVAL_SEAT.STEP_ID, step.id)
                    .set(APPROVAL_SEAT.APPROVER_ID, seat.approver)
                    .set(APPROVAL_SEAT.REASON, seat.reason.name())
                    .set(APPROVAL_SEAT.STATE, seat.state.name())
                    .set(APPROVAL_SEAT.DECIDED_BY, seat.decidedBy)
                    .set(APPROVAL_SEAT.DECIDED_AT, seat.decidedAt)
                    .set(APPROVAL_SEAT.OPINION, seat.opinion)
                    .execute());
        }
    }

    private void saveEvents(ApprovalRequest request) {
        request.fresh.forEach(event -> db.insertInto(APPROVAL_EVENT)
                .set(APPROVAL_EVENT.ID, Ids.next())
                .set(APPROVAL_EVENT.REQUEST_ID, request.id)
                .set(APPROVAL_EVENT.VERSION, request.version)
                .set(APPROVAL_EVENT.AT, event.at())
                .set(APPROVAL_EVENT.WHAT, event.what().name())
                .set(APPROVAL_EVENT.EMPLOYEE_ID, event.employee())
                .set(APPROVAL_EVENT.INSTEAD_OF_ID, event.insteadOf())
                .set(APPROVAL_EVENT.OTHER_ID, event.other())
                .set(APPROVAL_EVENT.TEXT, event.text())
                .execute());
        request.fresh.clear();
    }

    private ApprovalRequest request(ApprovalRequestRecord row) {
        return new ApprovalRequest(
                row.getId(),
                row.getSubject(),
                row.getSubjectId(),
                row.getApplicantId(),
                row.getDepartmentId(),
                new ApprovalSubject.Matter(row.getAmount(), row.getKind(), row.getSubjectVersion()),
                row.getFlowId(),
                row.getFlowName(),
                ApprovalStatus.valueOf(row.getStatus()),
                row.getVersion(),
                row.getSubmittedAt(),
                row.getDecidedAt(),
                steps(row.getId()));
    }

    private List<Step> steps(UUID request) {
        Map<UUID, List<Seat>> seats = db.select(APPROVAL_SEAT)
                .from(APPROVAL_SEAT)
                .join(APPROVAL_STEP)
                .on(APPROVAL_STEP.ID.eq(APPROVAL_SEAT.STEP_ID))
                .where(APPROVAL_STEP.REQUEST_ID.eq(request))
                .orderBy(APPROVAL_SEAT.ID)
                .fetchGroups(row -> row.value1().getStepId(), row -> seat(row.value1()));
        return db.selectFrom(APPROVAL_STEP)
                .where(APPROVAL_STEP.REQUEST_ID.eq(request))
                .orderBy(APPROVAL_STEP.POSITION)
                .fetch(row -> new Step(
                        row.getId(),
                        StepMode.valueOf(row.getMode()),
                        json.readValue(row.getApprovers().data(), RULES),
                        row.getHours(),
                        row.getAddedBy(),
                        Step.State.valueOf(row.getState()),
                        row.getOpenedAt(),
                        row.getDueAt(),
                        seats.getOrDefault(row.getId(), List.of())));
    }

    private static Seat seat(ApprovalSeatRecord row) {
        return new Seat(
                row.getId(),
                row.getApproverId(),
                Seat.Reason.valueOf(row.getReason()),
                Seat.State.valueOf(row.getState()),
                row.getDecidedBy(),
                row.getDecidedAt(),
                row.getOpinion());
    }
}
