package org.zhiji.customer.merge;

import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.AUDIT_ENTRY;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.CUSTOMER_MERGE;
import static zhiji.sql.tenant.Tables.DUPLICATE_PAIR;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.CustomerReach;
import org.zhiji.identity.Actor;
import org.zhiji.identity.KeptRecords;
import org.zhiji.identity.PutBack;
import org.zhiji.platform.audit.Cause;
import org.zhiji.platform.problem.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;
import zhiji.sql.tenant.tables.records.CustomerMergeRecord;

/** Takes two customers that were made one apart again. What has happened with the one since stays with it. */
@Component
class UndoMerge {

    static final Duration POSSIBLE_FOR = Duration.ofDays(7);

    private final DSLContext db;
    private final PutBack putBack;
    private final MoveChildren children;
    private final ObjectMapper json;

    UndoMerge(DSLContext db, PutBack putBack, MoveChildren children, ObjectMapper json) {
        this.db = db;
        this.putBack = putBack;
        this.children = children;
        this.json = json;
    }

    @Transactional
    public void run(Actor actor, UUID id, Instant now) {
        var merge = db.selectFrom(CUSTOMER_MERGE)
                .where(CUSTOMER_MERGE.ID.eq(id))
                .and(CUSTOMER_MERGE.SURVIVOR_ID.in(select(CUSTOMER.ID)
                        .from(CUSTOMER)
                        .where(CustomerReach.mayEdit(actor), CUSTOMER.DELETED_AT.isNull())))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> Problem.notFound("merge"));
        if (merge.getUndoneAt() != null) {
            throw MergeProblem.ALREADY_UNDONE.problem();
        }
        if (merge.getMergedAt().plus(POSSIBLE_FOR).isBefore(now)) {
            throw MergeProblem.TOO_LATE.problem(POSSIBLE_FOR.toDays());
        }
        merge.setUndoneAt(now);
        merge.update();
        new Cause(Cause.Kind.MERGE_UNDO, id).run(() -> takeApart(actor, merge, now));
        children.moveBack(id, merge.getSurvivorId(), merge.getLoserId());
        db.update(DUPLICATE_PAIR)
                .set(DUPLICATE_PAIR.STATE, "OPEN")
                .setNull(DUPLICATE_PAIR.DECIDED_BY)
                .setNull(DUPLICATE_PAIR.DECIDED_AT)
                .where(DUPLICATE_PAIR.STATE.eq("MERGED"))
                .and(DUPLICATE_PAIR.ONE_ID.eq(merge.getLoserId()).or(DUPLICATE_PAIR.OTHER_ID.eq(merge.getLoserId())))
                .execute();
    }

    private void takeApart(Actor actor, CustomerMergeRecord merge, Instant now) {
        var records = putBack.kind("customer");
        // It gives back the numbers that may be there only once before the other one takes them.
        putBack(actor, records, merge.getSurvivorId(), merge.getId(), now);
        db.update(CUSTOMER)
                .set(CUSTOMER.LAST_SERVICE_AT, merge.getLastServiceBefore())
                .where(CUSTOMER.ID.eq(merge.getSurvivorId()))
                .and(CUSTOMER.LAST_SERVICE_AT.eq(select(CUSTOMER.as("other").LAST_SERVICE_AT)
                        .from(CUSTOMER.as("other"))
                        .where(CUSTOMER.as("other").ID.eq(merge.getLoserId()))))
                .execute();
        db.update(CUSTOMER)
                .set(CUSTOMER.LAST_CONTACT_AT, merge.getLastContactBefore())
                .where(CUSTOMER.ID.eq(merge.getSurvivorId()))
                .and(CUSTOMER.LAST_CONTACT_AT.eq(select(CUSTOMER.as("other").LAST_CONTACT_AT)
                        .from(CUSTOMER.as("other"))
                        .where(CUSTOMER.as("other").ID.eq(merge.getLoserId()))))
                .execute();
        db.update(CUSTOMER)
                .set(CUSTOMER.STATUS, "ACTIVE")
                .setNull(CUSTOMER.MERGED_INTO_ID)
                .setNull(CUSTOMER.DELETED_AT)
                .setNull(CUSTOMER.DELETED_BY)
                .set(CUSTOMER.VERSION, CUSTOMER.VERSION.plus(1))
                .where(CUSTOMER.ID.eq(merge.getLoserId()))
                .execute();
        putBack(actor, records, merge.getLoserId(), merge.getId(), now);
    }

    private void putBack(Actor actor, KeptRecords records, UUID customer, UUID merge, Instant now) {
        var held = records.hold(actor, List.of(customer)).getFirst();
        var target = PutBack.without(changes(customer, merge, held.state()), held.state());
        records.write(actor, Map.of(customer, target), now);
    }

    /** A field that somebody has changed since keeps its value. */
    private Map<String, PutBack.Change> changes(UUID customer, UUID merge, ObjectNode state) {
        var changes = new HashMap<String, PutBack.Change>();
        db.select(AUDIT_ENTRY.CHANGES)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.CAUSE_ID.eq(merge), AUDIT_ENTRY.SUBJECT_ID.eq(customer))
                .and(AUDIT_ENTRY.CAUSE_KIND.eq(DSL.inline(Cause.Kind.MERGE.name())))
                .forEach(row -> json.readTree(row.value1().data()).properties().forEach(change -> {
                    JsonNode after = change.getValue().get(1);
                    if (after.isArray() || after.equals(state.path(change.getKey()))) {
                        changes.put(
                                change.getKey(),
                                new PutBack.Change(change.getValue().get(0), after));
                    }
                }));
        return changes;
    }
}
