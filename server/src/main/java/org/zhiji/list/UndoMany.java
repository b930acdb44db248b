package org.zhiji.list;

import static java.util.Objects.requireNonNull;
import static zhiji.sql.tenant.Tables.AUDIT_ENTRY;
import static zhiji.sql.tenant.Tables.BULK_CHANGE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.identity.KeptRecords;
import org.zhiji.identity.PutBack;
import org.zhiji.platform.audit.Cause;
import org.zhiji.platform.problem.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes a change of many records back, by what the audit says of each. What somebody has changed since stays. */
@Component
class UndoMany {

    private static final Duration POSSIBLE_FOR = Duration.ofDays(7);

    private final DSLContext db;
    private final PutBack putBack;
    private final ObjectMapper json;

    UndoMany(DSLContext db, PutBack putBack, ObjectMapper json) {
        this.db = db;
        this.putBack = putBack;
        this.json = json;
    }

    @Transactional
    public BulkView.Undone run(Actor actor, RecordList list, UUID id, Instant now) {
        actor.require(list.editRight());
        var bulk = db.selectFrom(BULK_CHANGE)
                .where(BULK_CHANGE.ID.eq(id), BULK_CHANGE.LIST.eq(list.name()), BULK_CHANGE.EMPLOYEE_ID.eq(actor.id()))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> Problem.notFound("bulk-change"));
        if (bulk.getUndoneAt() != null) {
            throw ListProblem.ALREADY_UNDONE.problem();
        }
        if (bulk.getAt().plus(POSSIBLE_FOR).isBefore(now)) {
            throw ListProblem.TOO_LATE_TO_UNDO.problem(POSSIBLE_FOR.toDays());
        }
        bulk.setUndoneAt(now);
        bulk.update();
        var changes = changes(list, id);
        var records = putBack.kind(list.subject());
        var ids = changes.keySet().stream().sorted().toList();
        var kept = new ArrayList<BulkView.Refused>();
        var undone = new Cause(Cause.Kind.BULK_UNDO, id).call(() -> {
            int count = 0;
            for (int from = 0; from < ids.size(); from += ChangeMany.AT_A_TIME) {
                var part = ids.subList(from, Math.min(ids.size(), from + ChangeMany.AT_A_TIME));
                count += undo(actor, records, changes, part, kept, now);
            }
            return count;
        });
        return new BulkView.Undone(undone, List.copyOf(kept));
    }

    private Map<UUID, JsonNode> changes(RecordList list, UUID id) {
        var changes = new HashMap<UUID, JsonNode>();
        db.select(AUDIT_ENTRY.SUBJECT_ID, AUDIT_ENTRY.CHANGES)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.CAUSE_ID.eq(id), AUDIT_ENTRY.SUBJECT_TYPE.eq(list.subject()))
                .forEach(row ->
                        changes.put(row.value1(), json.readTree(row.value2().data())));
        return changes;
    }

    private static int undo(
            Actor actor,
            KeptRecords records,
            Map<UUID, JsonNode> changes,
            List<UUID> ids,
            List<BulkView.Refused> kept,
            Instant now) {
        var states = new HashMap<UUID, ObjectNode>();
        var others = new ArrayList<>(ids);
        for (var held : records.hold(actor, ids)) {
            var target = held.state().deepCopy();
            var asLeft = requireNonNull(changes.get(held.id())).properties().stream()
                    .allMatch(change -> {
                        target.set(change.getKey(), change.getValue().get(0));
                        return held.state()
                                .path(change.getKey())
                                .equals(change.getValue().get(1));
                    });
            if (asLeft && held.editable()) {
                states.put(held.id(), target);
                others.remove(held.id());
            }
        }
        records.write(actor, states, now);
        var names = records.titles(actor, others);
        others.forEach(id -> kept.add(new BulkView.Refused(id, names.getOrDefault(id, "—"))));
        return states.size();
    }
}
