package org.zhiji.identity;

import static org.jooq.impl.DSL.row;
import static zhiji.sql.tenant.Tables.AUDIT_ENTRY;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.Cause;
import org.zhiji.platform.problem.CommonProblem;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;
import zhiji.sql.tenant.tables.records.AuditEntryRecord;

/** Puts one field or a whole record back to what it was: an edit like any other, which the history shows as well. */
@Component
public class RestoreRecord {

    private final DSLContext db;
    private final PutBack putBack;
    private final ObjectMapper json;

    RestoreRecord(DSLContext db, PutBack putBack, ObjectMapper json) {
        this.db = db;
        this.putBack = putBack;
        this.json = json;
    }

    @Transactional
    public void run(
            Actor actor,
            String type,
            UUID id,
            UUID entryId,
            RestorationForm form,
            ExpectedVersion expected,
            Instant now) {
        var records = putBack.kind(type);
        var held = records.hold(actor, List.of(id)).stream().findFirst().orElseThrow(() -> Problem.notFound(type));
        if (!held.editable()) {
            throw CommonProblem.FORBIDDEN.problem();
        }
        expected.check(held.version());
        var entry = entry(type, id, entryId);
        var target = form.field() == null
                ? asAfter(records, held.state(), entry)
                : asBefore(records, held.state(), entry, form.field());
        if (target.equals(held.state())) {
            throw IdentityProblem.RESTORE_SAME.problem();
        }
        putBack.check(records, held.state(), target);
        try {
            new Cause(Cause.Kind.RESTORATION, entryId).run(() -> records.write(actor, Map.of(id, target), now));
        } catch (DuplicateKeyException taken) {
            throw IdentityProblem.RESTORE_NUMBER_TAKEN.problem();
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw IdentityProblem.RESTORE_UNKNOWN.problem();
        }
    }

    private AuditEntryRecord entry(String type, UUID id, UUID entryId) {
        return db.selectFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.SUBJECT_TYPE.eq(type), AUDIT_ENTRY.SUBJECT_ID.eq(id), AUDIT_ENTRY.ID.eq(entryId))
                .fetchOptional()
                .orElseThrow(() -> Problem.notFound("record"));
    }

    private ObjectNode asBefore(KeptRecords records, ObjectNode state, AuditEntryRecord entry, String field) {
        if (!records.restorable().contains(field) || !entry.getAction().equals(AuditAction.UPDATED.name())) {
            throw IdentityProblem.RESTORE_UNKNOWN.problem();
        }
        var target = state.deepCopy();
        var changes = changes(entry);
        records.together(field).stream()
                .filter(changes::has)
                .forEach(other -> set(target, other, changes.get(other).get(0)));
        return target;
    }

    /** Every later change is taken back, the latest first. */
    private ObjectNode asAfter(KeptRecords records, ObjectNode state, AuditEntryRecord entry) {
        var target = state.deepCopy();
        db.selectFrom(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.SUBJECT_TYPE.eq(entry.getSubjectType()))
                .and(AUDIT_ENTRY.SUBJECT_ID.eq(entry.getSubjectId()))
                .and(AUDIT_ENTRY.ACTION.eq(AuditAction.UPDATED.name()))
                .and(row(AUDIT_ENTRY.AT, AUDIT_ENTRY.ID).gt(entry.getAt(), entry.getId()))
                .orderBy(AUDIT_ENTRY.AT.desc(), AUDIT_ENTRY.ID.desc())
                .forEach(later -> changes(later).properties().stream()
                        .filter(change -> records.restorable().contains(change.getKey()))
                        .forEach(change ->
                                set(target, change.getKey(), change.getValue().get(0))));
        return target;
    }

    private static void set(ObjectNode target, String field, @Nullable JsonNode value) {
        // What never was a list before was not known then, not empty.
        if (target.path(field).isArray() && (value == null || !value.isArray())) {
            throw IdentityProblem.RESTORE_UNKNOWN.problem();
        }
        target.set(field, value);
    }

    private JsonNode changes(AuditEntryRecord entry) {
        return json.readTree(entry.getChanges().data());
    }
}
