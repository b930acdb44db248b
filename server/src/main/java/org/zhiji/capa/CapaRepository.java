package org.zhiji.capa;

import static org.jooq.Records.mapping;
import static zhiji.sql.tenant.Tables.CAPA;
import static zhiji.sql.tenant.Tables.CAPA_CAUSE;
import static zhiji.sql.tenant.Tables.CAPA_DATE_CHANGE;
import static zhiji.sql.tenant.Tables.CAPA_EVENT;
import static zhiji.sql.tenant.Tables.CAPA_MEASURE;
import static zhiji.sql.tenant.Tables.CAPA_PARTICIPANT;
import static zhiji.sql.tenant.Tables.CAPA_SOURCE;
import static zhiji.sql.tenant.Tables.CAPA_VERIFICATION;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.platform.Ids;
import org.zhiji.platform.statistics.Difference.Share;
import tools.jackson.databind.ObjectMapper;
import zhiji.sql.tenant.tables.records.CapaRecord;

/** Actions in and out, each with its parts; what is loaded to be changed is locked until the transaction ends. */
@Repository
class CapaRepository {

    private final DSLContext db;
    private final ObjectMapper json;

    CapaRepository(DSLContext db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /** 纠防 + month + running number. A sequence leaves gaps and never waits. */
    String nextNumber(Instant now, ZoneId zone) {
        var month = YearMonth.from(now.atZone(zone));
        var number = db.nextval(DSL.sequence(DSL.name("capa_number"), Long.class));
        return "JF%04d%02d%04d".formatted(month.getYear(), month.getMonthValue(), number);
    }

    Optional<Capa> find(UUID id) {
        return db.selectFrom(CAPA).where(CAPA.ID.eq(id)).fetchOptional(this::capa);
    }

    Optional<Capa> find(UUID id, Condition condition) {
        return db.selectFrom(CAPA).where(CAPA.ID.eq(id), condition).fetchOptional(this::capa);
    }

    Optional<Capa> findForChange(UUID id) {
        return db.selectFrom(CAPA).where(CAPA.ID.eq(id)).forUpdate().fetchOptional(this::capa);
    }

    List<Capa> inExecution() {
        return db.selectFrom(CAPA)
                .where(CAPA.STATUS.in(CapaStatus.IN_EXECUTION.name(), CapaStatus.TO_VERIFY.name()))
                .orderBy(CAPA.ID)
                .fetch(this::capa);
    }

    void insert(Capa capa, Instant now) {
        var row = row(capa.state());
        row.setUpdatedAt(now);
        row.setUpdatedBy(capa.state().authorId);
        db.insertInto(CAPA).set(row).execute();
        savePlan(capa.state());
        saveLines(capa);
    }

    void update(Capa capa, @Nullable UUID by, Instant now) {
        var state = capa.state();
        var row = row(state);
        row.setVersion(state.version + 1);
        row.setUpdatedAt(now);
        row.setUpdatedBy(by);
        db.update(CAPA).set(row).where(CAPA.ID.eq(state.id)).execute();
        savePlan(state);
        saveLines(capa);
        var look = capa.newVerification();
        if (look != null) {
            save(state.id, look);
        }
    }

    private void savePlan(CapaState state) {
        var plan = state.plan;
        db.deleteFrom(CAPA_SOURCE).where(CAPA_SOURCE.CAPA_ID.eq(state.id)).execute();
        for (int i = 0; i < plan.sources().size(); i++) {
            var source = plan.sources().get(i);
            db.insertInto(CAPA_SOURCE)
                    .set(CAPA_SOURCE.CAPA_ID, state.id)
                    .set(CAPA_SOURCE.POSITION, i)
                    .set(CAPA_SOURCE.TYPE, source.type())
                    .set(CAPA_SOURCE.SOURCE_ID, source.id())
                    .set(CAPA_SOURCE.LABEL, source.label())
                    .execute();
        }
        db.deleteFrom(CAPA_CAUSE).where(CAPA_CAUSE.CAPA_ID.eq(state.id)).execute();
        for (int i = 0; i < plan.causes().size(); i++) {
            var cause = plan.causes().get(i);
            db.insertInto(CAPA_CAUSE)
                    .set(CAPA_CAUSE.CAPA_ID, state.id)
                    .set(CAPA_CAUSE.POSITION, i)
                    .set(CAPA_CAUSE.DEPTH, cause.depth())
                    .set(CAPA_CAUSE.BRANCH, cause.branch().name())
                    .set(CAPA_CAUSE.TEXT, cause.text())
                    .set(CAPA_CAUSE.ROOT, cause.root())
                    .execute();
        }
        db.deleteFrom(CAPA_PARTICIPANT)
                .where(CAPA_PARTICIPANT.CAPA_ID.eq(state.id))
                .execute();
        plan.participants()
                .forEach(person -> db.insertInto(CAPA_PARTICIPANT)
                        .set(CAPA_PARTICIPANT.CAPA_ID, state.id)
                        .set(CAPA_PARTICIPANT.EMPLOYEE_ID, person)
                        .execute());
        saveMeasures(state);
    }

    /** Rows keep their ids: requests for a new date hang on them. */
    private void saveMeasures(CapaState state) {
        var measures = state.plan.measures();
        db.deleteFrom(CAPA_MEASURE)
                .where(
                        CAPA_MEASURE.CAPA_ID.eq(state.id),
                        CAPA_MEASURE.ID.notIn(
                                measures.stream().map(CapaMeasure::id).toList()))
                .execute();
        // Out of the way first, so that two can change places.
        db.update(CAPA_MEASURE)
                .set(CAPA_MEASURE.POSITION, CAPA_MEASURE.POSITION.neg().minus(1))
                .where(CAPA_MEASURE.CAPA_ID.eq(state.id))
                .execute();
        for (int i = 0; i < measures.size(); i++) {
            var measure = measures.get(i);
            var row = db.newRecord(CAPA_MEASURE);
            row.setId(measure.id());
            row.setCapaId(state.id);
            row.setRound(measure.round());
            row.setPosition(i);
            row.setText(measure.text());
            row.setOwnerId(measure.ownerId());
            row.setDueOn(measure.dueOn());
            row.setCost(measure.cost());
            row.setDoneAt(measure.doneAt());
            row.setResult(measure.result());
            db.insertInto(CAPA_MEASURE)
                    .set(row)
                    .onConflict(CAPA_MEASURE.ID)
                    .doUpdate()
                    .set(row)
                    .execute();
        }
    }

    private void saveLines(Capa capa) {
        capa.newLines()
                .forEach(line -> db.insertInto(CAPA_EVENT)
                        .set(CAPA_EVENT.ID, Ids.next())
                        .set(CAPA_EVENT.CAPA_ID, capa.state().id)
                        .set(CAPA_EVENT.KIND, line.kind().name())
                        .set(CAPA_EVENT.AT, line.at())
                        .set(CAPA_EVENT.ACTOR_ID, line.actorId())
                        .set(CAPA_EVENT.TEXT, line.text())
                        .set(CAPA_EVENT.DETAILS, JSONB.valueOf(json.writeValueAsString(line.details())))
                        .execute());
    }

    private void save(UUID capa, Verification look) {
        var proof = look.proof();
        db.insertInto(CAPA_VERIFICATION)
                .set(CAPA_VERIFICATION.ID, look.id())
                .set(CAPA_VERIFICATION.CAPA_ID, capa)
                .set(CAPA_VERIFICATION.ROUND, look.round())
                .set(CAPA_VERIFICATION.VERIFIED_BY, look.by())
                .set(CAPA_VERIFICATION.VERIFIED_AT, look.at())
                .set(CAPA_VERIFICATION.BEFORE_PART, proof.before().part())
                .set(CAPA_VERIFICATION.BEFORE_WHOLE, proof.before().whole())
                .set(CAPA_VERIFICATION.AFTER_FROM, look.from())
                .set(CAPA_VERIFICATION.AFTER_TO, look.to())
                .set(CAPA_VERIFICATION.AFTER_PART, proof.after().part())
                .set(CAPA_VERIFICATION.AFTER_WHOLE, proof.after().whole())
                .set(CAPA_VERIFICATION.TARGET, proof.target())
                .set(CAPA_VERIFICATION.LOWER_BETTER, proof.lowerBetter())
                .set(CAPA_VERIFICATION.VERDICT, proof.verdict().name())
                .set(CAPA_VERIFICATION.DECISION, look.decision().name())
                .set(CAPA_VERIFICATION.NOTE, look.note())
                .execute();
    }

    List<Verification> verifications(UUID capa) {
        return db.selectFrom(CAPA_VERIFICATION)
                .where(CAPA_VERIFICATION.CAPA_ID.eq(capa))
                .orderBy(CAPA_VERIFICATION.VERIFIED_AT, CAPA_VERIFICATION.ID)
                .fetch(row -> new Verification(
                        row.getId(),
                        row.getRound(),
                        row.getVerifiedBy(),
                        row.getVerifiedAt(),
                        row.getAfterFrom(),
                        row.getAfterTo(),
                        EffectProof.of(
                                new Share(row.getBeforePart(), row.getBeforeWhole()),
                                new Share(row.getAfterPart(), row.getAfterWhole()),
                                row.getTarget(),
                                row.getLowerBetter()),
                        Verification.Decision.valueOf(row.getDecision()),
                        row.getNote()));
    }

    /** A wish for a later day and what has become of it. */
    record DateChange(
            UUID id, UUID capaId, UUID measureId, LocalDate from, LocalDate to, String reason, String status) {}

    void insert(DateChange change, UUID by, Instant now) {
        db.insertInto(CAPA_DATE_CHANGE)
                .set(CAPA_DATE_CHANGE.ID, change.id())
                .set(CAPA_DATE_CHANGE.MEASURE_ID, change.measureId())
                .set(CAPA_DATE_CHANGE.FROM_ON, change.from())
                .set(CAPA_DATE_CHANGE.TO_ON, change.to())
                .set(CAPA_DATE_CHANGE.REASON, change.reason())
                .set(CAPA_DATE_CHANGE.ASKED_BY, by)
                .set(CAPA_DATE_CHANGE.ASKED_AT, now)
                .set(CAPA_DATE_CHANGE.STATUS, change.status())
                .execute();
    }

    void status(UUID dateChange, String status) {
        db.update(CAPA_DATE_CHANGE)
                .set(CAPA_DATE_CHANGE.STATUS, status)
                .where(CAPA_DATE_CHANGE.ID.eq(dateChange))
                .execute();
    }

    List<DateChange> dateChanges(Condition condition) {
        return db.select(
                        CAPA_DATE_CHANGE.ID,
                        CAPA_MEASURE.CAPA_ID,
                        CAPA_DATE_CHANGE.MEASURE_ID,
                        CAPA_DATE_CHANGE.FROM_ON,
                        CAPA_DATE_CHANGE.TO_ON,
                        CAPA_DATE_CHANGE.REASON,
                        CAPA_DATE_CHANGE.STATUS)
                .from(CAPA_DATE_CHANGE)
                .join(CAPA_MEASURE)
                .on(CAPA_MEASURE.ID.eq(CAPA_DATE_CHANGE.MEASURE_ID))
                .where(condition)
                .orderBy(CAPA_DATE_CHANGE.ASKED_AT, CAPA_DATE_CHANGE.ID)
                .fetch(mapping(DateChange::new));
    }

    private Capa capa(CapaRecord row) {
        var id = row.getId();
        var state =
                new CapaState(id, row.getCapaNo(), plan(row), row.getAuthorId(), row.getCreatedAt(), row.getVersion());
        state.status = CapaStatus.valueOf(row.getStatus());
        state.round = row.getRound();
        state.planVersion = row.getPlanVersion();
        state.submittedAt = row.getSubmittedAt();
        state.approvedAt = row.getApprovedAt();
        state.executionReport = row.getExecutionReport();
        state.executedOn = row.getExecutedOn();
        state.effectOn = row.getEffectOn();
        state.waitedAgain = row.getWaitedAgain();
        state.closedAt = row.getClosedAt();
        state.cancelReason = row.getCancelReason();
        return new Capa(state);
    }

    private Plan plan(CapaRecord row) {
        var id = row.getId();
        return new Plan(
                CapaType.valueOf(row.getType()),
                row.getTitle(),
                row.getDepartmentId(),
                db.selectFrom(CAPA_SOURCE)
                        .where(CAPA_SOURCE.CAPA_ID.eq(id))
                        .orderBy(CAPA_SOURCE.POSITION)
                        .fetch(it -> new CapaSource(it.getType(), it.getSourceId(), it.getLabel())),
                row.getProblem(),
                row.getExtent(),
                row.getContainment(),
                db.selectFrom(CAPA_CAUSE)
                        .where(CAPA_CAUSE.CAPA_ID.eq(id))
                        .orderBy(CAPA_CAUSE.POSITION)
                        .fetch(it -> new CapaCause(
                                CauseBranch.valueOf(it.getBranch()), it.getDepth(), it.getText(), it.getRoot())),
                db.select(CAPA_PARTICIPANT.EMPLOYEE_ID)
                        .from(CAPA_PARTICIPANT)
                        .where(CAPA_PARTICIPANT.CAPA_ID.eq(id))
                        .fetchSet(CAPA_PARTICIPANT.EMPLOYEE_ID),
                row.getSupervisorId(),
                db.selectFrom(CAPA_MEASURE)
                        .where(CAPA_MEASURE.CAPA_ID.eq(id))
                        .orderBy(CAPA_MEASURE.ROUND, CAPA_MEASURE.POSITION)
                        .fetch(it -> new CapaMeasure(
                                it.getId(),
                                it.getRound(),
                                it.getText(),
                                it.getOwnerId(),
                                it.getDueOn(),
                                it.getCost(),
                                it.getDoneAt(),
                                it.getResult())),
                new EffectPlan(
                        row.getEffectKind(),
                        row.getEffectItem(),
                        row.getEffectName(),
                        row.getEffectDepartmentId(),
                        row.getEffectTarget(),
                        row.getEffectLowerBetter(),
                        row.getBaselineFrom(),
                        row.getBaselineTo(),
                        row.getBaselineWhole() == null
                                ? null
                                : new Share(row.getBaselinePart(), row.getBaselineWhole()),
                        row.getWaitingDays()));
    }

    private static CapaRecord row(CapaState state) {
        var plan = state.plan;
        var effect = plan.effect();
        var row = new CapaRecord();
        row.setId(state.id);
        row.setCapaNo(state.number);
        row.setType(plan.type().name());
        row.setTitle(plan.title());
        row.setDepartmentId(plan.departmentId());
        row.setAuthorId(state.authorId);
        row.setSupervisorId(plan.supervisorId());
        row.setStatus(state.status.name());
        row.setRound(state.round);
        row.setProblem(plan.problem());
        row.setExtent(plan.extent());
        row.setContainment(plan.containment());
        row.setEffectKind(effect.kind());
        row.setEffectItem(effect.item());
        row.setEffectName(effect.name());
        row.setEffectDepartmentId(effect.departmentId());
        row.setEffectTarget(effect.target());
        row.setEffectLowerBetter(effect.lowerBetter());
        row.setBaselineFrom(effect.from());
        row.setBaselineTo(effect.to());
        row.setBaselinePart(effect.before() == null ? null : effect.before().part());
        row.setBaselineWhole(effect.before() == null ? null : effect.before().whole());
        row.setWaitingDays(effect.waitingDays());
        row.setExecutionReport(state.executionReport);
        row.setExecutedOn(state.executedOn);
        row.setEffectOn(state.effectOn);
        row.setWaitedAgain(state.waitedAgain);
        row.setCancelReason(state.cancelReason);
        row.setCreatedAt(state.createdAt);
        row.setSubmittedAt(state.submittedAt);
        row.setApprovedAt(state.approvedAt);
        row.setClosedAt(state.closedAt);
        row.setPlanVersion(state.planVersion);
        row.setVersion(state.version);
        return row;
    }
}
