package org.zhiji.followup.cadence;

import static zhiji.sql.tenant.Tables.AUDIT_ENTRY;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.platform.audit.AuditAction;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Why a rule is what it is. */
@Repository
class CadenceHistory {

    private static final int LATEST = 100;
    private static final TypeReference<Map<String, List<@Nullable Object>>> CHANGES = new TypeReference<>() {};

    private final DSLContext db;
    private final CadenceRules rules;
    private final ObjectMapper json;

    CadenceHistory(DSLContext db, CadenceRules rules, ObjectMapper json) {
        this.db = db;
        this.rules = rules;
        this.json = json;
    }

    /** Latest first. */
    List<CadenceChange> of(UUID id) {
        rules.get(id);
        return db.select(AUDIT_ENTRY.AT, EMPLOYEE.NAME, AUDIT_ENTRY.ACTION, AUDIT_ENTRY.CHANGES)
                .from(AUDIT_ENTRY)
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(AUDIT_ENTRY.ACTOR_ID))
                .where(AUDIT_ENTRY.SUBJECT_TYPE.eq(CadenceRules.SUBJECT), AUDIT_ENTRY.SUBJECT_ID.eq(id))
                .orderBy(AUDIT_ENTRY.AT.desc(), AUDIT_ENTRY.ID.desc())
                .limit(LATEST)
                .fetch(row -> new CadenceChange(
                        row.value1(), row.value2(), AuditAction.valueOf(row.value3()), fields(row.value4())));
    }

    private List<CadenceChange.ChangedField> fields(JSONB changes) {
        return json.readValue(changes.data(), CHANGES).entrySet().stream()
                .map(it -> new CadenceChange.ChangedField(
                        it.getKey(), it.getValue().get(0), it.getValue().get(1)))
                .toList();
    }
}
