package org.zhiji.prospect;

import static zhiji.sql.tenant.Tables.QUALIFICATION_CRITERIA;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.prospect.Judgement.Criterion;
import org.zhiji.prospect.ProspectForms.CriteriaForm;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import zhiji.sql.tenant.tables.records.QualificationCriteriaRecord;

/** The criteria in their versions; the last one is in use. */
@Service
class Criteria {

    private static final int HUNDRED = 100;

    private final DSLContext db;
    private final ObjectMapper json;
    private final AuditLog audit;

    Criteria(DSLContext db, ObjectMapper json, AuditLog audit) {
        this.db = db;
        this.json = json;
        this.audit = audit;
    }

    record CriteriaView(UUID id, int versionNo, List<Criterion> items, BigDecimal threshold, Instant createdAt) {}

    CriteriaView inUse() {
        return db.selectFrom(QUALIFICATION_CRITERIA)
                .orderBy(QUALIFICATION_CRITERIA.VERSION_NO.desc())
                .limit(1)
                .fetchSingle(this::view);
    }

    CriteriaView get(UUID id) {
        return db.selectFrom(QUALIFICATION_CRITERIA)
                .where(QUALIFICATION_CRITERIA.ID.eq(id))
                .fetchSingle(this::view);
    }

    @Transactional
    public CriteriaView change(Actor actor, CriteriaForm form, Instant now) {
        if (form.items().stream().mapToInt(ProspectForms.CriterionForm::weight).sum() != HUNDRED) {
            throw Problem.invalid(FieldError.of("items", "prospect.invalid.weights"));
        }
        var before = db.selectFrom(QUALIFICATION_CRITERIA)
                .orderBy(QUALIFICATION_CRITERIA.VERSION_NO.desc())
                .limit(1)
                .forUpdate()
                .fetchSingle(this::view);
        var items = form.items().stream()
                .map(it -> new Criterion(it.name().strip(), it.weight()))
                .toList();
        var row = new QualificationCriteriaRecord(
                Ids.next(),
                before.versionNo() + 1,
                JSONB.valueOf(json.writeValueAsString(items)),
                form.threshold(),
                now,
                actor.employeeId());
        db.executeInsert(row);
        var after = view(row);
        audit.record(actor.id(), "qualification-criteria", row.getId(), AuditAction.CREATED, before, after);
        return after;
    }

    private CriteriaView view(QualificationCriteriaRecord row) {
        List<Criterion> items = json.readValue(row.getItems().data(), new TypeReference<>() {});
        return new CriteriaView(row.getId(), row.getVersionNo(), items, row.getThreshold(), row.getCreatedAt());
    }
}
