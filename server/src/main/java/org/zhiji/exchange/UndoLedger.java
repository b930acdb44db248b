package org.zhiji.exchange;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.AUDIT_ENTRY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.QuantifiedSelect;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.PutBack.Change;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.Cause;
import tools.jackson.databind.ObjectMapper;
import zhiji.sql.tenant.tables.AuditEntry;

/** Reads in the audit what an import has done, and what has been done to its records since. */
@Component
class UndoLedger {

    private static final List<String> CHANGES =
            List.of(AuditAction.UPDATED.name(), AuditAction.DELETED.name(), AuditAction.RESTORED.name());

    private final DSLContext db;
    private final ObjectMapper json;

    UndoLedger(DSLContext db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * What an import made of one record.
     *
     * @param changes from the value before the import to the one after it
     * @param consents that came with its orders
     */
    record Effect(boolean created, Map<String, Change> changes, List<UUID> consents) {

        static final Effect NONE = new Effect(false, Map.of(), List.of());

        /** Whether the import has hung the record on this one. */
        boolean leadsTo(UUID id) {
            return changes.values().stream()
                    .anyMatch(change -> change.after().asStringOpt().equals(Optional.of(id.toString())));
        }
    }

    long touched(UUID importId) {
        return db.fetchCount(db.selectDistinct(AUDIT_ENTRY.SUBJECT_TYPE, AUDIT_ENTRY.SUBJECT_ID)
                .from(AUDIT_ENTRY)
                .where(by(AUDIT_ENTRY, importId), AUDIT_ENTRY.SUBJECT_TYPE.in(types())));
    }

    private static List<String> types() {
        return Arrays.stream(UndoStage.values()).map(UndoStage::type).distinct().toList();
    }

    /** The next records of a stage, in the order of their ids. */
    List<UUID> next(Undo undo, UndoStage stage, @Nullable UUID after, int limit) {
        var creation = AUDIT_ENTRY.as("creation");
        var created = selectOne()
                .from(creation)
                .where(by(creation, undo.importId()), creation.SUBJECT_TYPE.eq(stage.type()))
                .and(creation.SUBJECT_ID.eq(AUDIT_ENTRY.SUBJECT_ID))
                .and(creation.ACTION.eq(AuditAction.CREATED.name()));
        return db.selectDistinct(AUDIT_ENTRY.SUBJECT_ID)
                .from(AUDIT_ENTRY)
                .where(by(AUDIT_ENTRY, undo.importId()), AUDIT_ENTRY.SUBJECT_TYPE.eq(stage.type()))
                .and(AUDIT_ENTRY.AT.ge(undo.since()))
                .and(stage.created() ? AUDIT_ENTRY.ACTION.eq(AuditAction.CREATED.name()) : notExists(created))
                .and(after == null ? inline(true).isTrue() : AUDIT_ENTRY.SUBJECT_ID.gt(after))
                .orderBy(AUDIT_ENTRY.SUBJECT_ID)
                .limit(limit)
                .fetch(AUDIT_ENTRY.SUBJECT_ID);
    }

    Map<UUID, Effect> effects(Undo undo, String type, Collection<UUID> ids) {
        var created = new HashMap<UUID, Boolean>();
        var changes = new HashMap<UUID, Map<String, Change>>();
        var consents = new HashMap<UUID, List<UUID>>();
        db.select(AUDIT_ENTRY.SUBJECT_ID, AUDIT_ENTRY.ACTION, AUDIT_ENTRY.CHANGES)
                .from(AUDIT_ENTRY)
                .where(by(AUDIT_ENTRY, undo.importId()), AUDIT_ENTRY.SUBJECT_TYPE.eq(type))
                .and(AUDIT_ENTRY.SUBJECT_ID.eq(any(ids)))
                .and(AUDIT_ENTRY.AT.ge(undo.since()))
                .orderBy(AUDIT_ENTRY.AT, AUDIT_ENTRY.ID)
                .forEach(entry -> {
                    var id = entry.value1();
                    created.merge(id, entry.value2().equals(AuditAction.CREATED.name()), (a, b) -> a || b);
                    var fields = changes.computeIfAbsent(id, it -> new LinkedHashMap<>());
                    json.readTree(entry.value3().data()).properties().forEach(field -> {
                        var change = new Change(
                                field.getValue().get(0), field.getValue().get(1));
                        if (field.getKey().equals("consent")) {
                            change.after()
                                    .path("id")
                                    .asStringOpt()
                                    .ifPresent(consent -> consents.computeIfAbsent(id, it -> new ArrayList<>())
                                            .add(UUID.fromString(consent)));
                        } else {
                            fields.merge(
                                    field.getKey(), change, (first, last) -> new Change(first.before(), last.after()));
                        }
                    });
                });
        var effects = new HashMap<UUID, Effect>();
        created.forEach((id, isNew) -> effects.put(
                id, new Effect(isNew, changes.getOrDefault(id, Map.of()), consents.getOrDefault(id, List.of()))));
        return effects;
    }

    /** Which of these somebody has changed after the import. */
    List<UUID> changedSince(Undo undo, String type, Collection<UUID> ids) {
        return db.selectDistinct(AUDIT_ENTRY.SUBJECT_ID)
                .from(AUDIT_ENTRY)
                .where(since(undo, type), AUDIT_ENTRY.SUBJECT_ID.eq(any(ids)))
                .fetch(AUDIT_ENTRY.SUBJECT_ID);
    }

    /** Entries of the audit that tell of a change after the import; one that was itself taken back tells of none. */
    static Condition since(Undo undo, String type) {
        var own = AUDIT_ENTRY.as("own");
        var takenBack = AUDIT_ENTRY.as("taken_back");
        return AUDIT_ENTRY
                .SUBJECT_TYPE
                .eq(type)
                .and(AUDIT_ENTRY.AT.ge(undo.since()))
                .and(AUDIT_ENTRY.ACTION.in(CHANGES))
                .and(AUDIT_ENTRY.CAUSE_ID.isDistinctFrom(undo.importId()))
                .and(exists(selectOne()
                        .from(own)
                        .where(by(own, undo.importId()), own.SUBJECT_TYPE.eq(type))
                        .and(own.SUBJECT_ID.eq(AUDIT_ENTRY.SUBJECT_ID))
                        .and(row(own.AT, own.ID).lt(AUDIT_ENTRY.AT, AUDIT_ENTRY.ID))))
                .and(AUDIT_ENTRY
                        .CAUSE_ID
                        .isNull()
                        .or(notExists(select(takenBack.ID)
                                .from(takenBack)
                                .where(takenBack.CAUSE_ID.eq(AUDIT_ENTRY.CAUSE_ID), takenBack.SUBJECT_TYPE.eq(type))
                                .and(takenBack.SUBJECT_ID.eq(AUDIT_ENTRY.SUBJECT_ID))
                                .and(takenBack.CAUSE_KIND.eq(Cause.Kind.UNDO.name())))));
    }

    private static Condition by(AuditEntry entry, UUID importId) {
        return entry.CAUSE_ID.eq(importId).and(entry.CAUSE_KIND.eq(Cause.Kind.IMPORT.name()));
    }

    private static QuantifiedSelect<Record1<UUID>> any(Collection<UUID> ids) {
        return DSL.any(ids.toArray(UUID[]::new));
    }
}
