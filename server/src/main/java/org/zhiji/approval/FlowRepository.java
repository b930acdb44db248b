package org.zhiji.approval;

import static zhiji.sql.tenant.Tables.APPROVAL_FLOW;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import zhiji.sql.tenant.tables.records.ApprovalFlowRecord;

/** The flows as they stand, in their order. */
@Repository
class FlowRepository {

    private static final TypeReference<List<FlowStep>> STEPS = new TypeReference<>() {};

    private final DSLContext db;
    private final ObjectMapper json;

    FlowRepository(DSLContext db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    List<ApprovalFlow> all() {
        return db.selectFrom(APPROVAL_FLOW)
                .orderBy(APPROVAL_FLOW.SUBJECT, APPROVAL_FLOW.POSITION, APPROVAL_FLOW.ID)
                .fetch(this::flow);
    }

    List<ApprovalFlow> of(String subject) {
        return db.selectFrom(APPROVAL_FLOW)
                .where(APPROVAL_FLOW.SUBJECT.eq(subject))
                .orderBy(APPROVAL_FLOW.POSITION, APPROVAL_FLOW.ID)
                .fetch(this::flow);
    }

    Optional<ApprovalFlow> lock(UUID id) {
        return db.selectFrom(APPROVAL_FLOW)
                .where(APPROVAL_FLOW.ID.eq(id))
                .forUpdate()
                .fetchOptional(this::flow);
    }

    void insert(ApprovalFlow flow, Instant now) {
        var row = row(flow, now);
        row.setCreatedAt(now);
        store(flow, row::insert);
    }

    void update(ApprovalFlow flow, Instant now) {
        var row = row(flow, now);
        store(
                flow,
                () -> db.update(APPROVAL_FLOW)
                        .set(row)
                        .where(APPROVAL_FLOW.ID.eq(flow.id()))
                        .execute());
    }

    void delete(UUID id) {
        db.deleteFrom(APPROVAL_FLOW).where(APPROVAL_FLOW.ID.eq(id)).execute();
    }

    private static void store(ApprovalFlow flow, Runnable statement) {
        try {
            statement.run();
        } catch (DuplicateKeyException e) {
            throw ApprovalProblem.FLOW_NAME_TAKEN.problem(flow.name());
        }
    }

    private ApprovalFlowRecord row(ApprovalFlow flow, Instant now) {
        var row = db.newRecord(APPROVAL_FLOW);
        row.setId(flow.id());
        row.setSubject(flow.subject());
        row.setName(flow.name());
        row.setPosition(flow.position());
        row.setActive(flow.active());
        row.setAmountFrom(flow.amountFrom());
        row.setAmountTo(flow.amountTo());
        row.setKinds(flow.kinds().toArray(String[]::new));
        row.setDepartmentIds(flow.departmentIds().toArray(UUID[]::new));
        row.setSteps(JSONB.valueOf(json.writeValueAsString(flow.steps())));
        row.setVersion(flow.version());
        row.setUpdatedAt(now);
        return row;
    }

    private ApprovalFlow flow(ApprovalFlowRecord row) {
        return new ApprovalFlow(
                row.getId(),
                row.getSubject(),
                row.getName(),
                row.getPosition(),
                row.getActive(),
                row.getAmountFrom(),
                row.getAmountTo(),
                Arrays.asList(row.getKinds()),
                Arrays.asList(row.getDepartmentIds()),
                json.readValue(row.getSteps().data(), STEPS),
                row.getVersion());
    }
}
