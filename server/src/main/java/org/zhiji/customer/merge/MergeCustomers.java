package org.zhiji.customer.merge;

import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.CUSTOMER_MERGE;
import static zhiji.sql.tenant.Tables.DUPLICATE_PAIR;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.CustomerReach;
import org.zhiji.identity.Actor;
import org.zhiji.identity.KeptRecords;
import org.zhiji.identity.KeptRecords.Held;
import org.zhiji.identity.PutBack;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.Cause;
import org.zhiji.platform.problem.CommonProblem;
import org.zhiji.platform.problem.Problem;

/** Makes one customer out of two, in one transaction: fields as chosen, everything that hangs on the other one comes along. */
@Component
class MergeCustomers {

    private final DSLContext db;
    private final PutBack putBack;
    private final MoveChildren children;

    MergeCustomers(DSLContext db, PutBack putBack, MoveChildren children) {
        this.db = db;
        this.putBack = putBack;
        this.children = children;
    }

    /** @return to take it back by */
    @Transactional
    public UUID run(Actor actor, UUID survivor, MergeForm form, Instant now) {
        var other = form.other();
        if (survivor.equals(other)) {
            throw MergeProblem.WITH_ITSELF.problem();
        }
        var records = putBack.kind("customer");
        var held = records.hold(actor, List.of(survivor, other));
        var stays = one(actor, held, survivor, form.version());
        var goes = one(actor, held, other, form.otherVersion());
        var id = Ids.next();
        remember(id, survivor, other, actor, now);
        new Cause(Cause.Kind.MERGE, id).run(() -> unite(actor, records, stays, goes, form, now));
        children.move(id, other, survivor);
        db.update(DUPLICATE_PAIR)
                .set(DUPLICATE_PAIR.STATE, "MERGED")
                .set(DUPLICATE_PAIR.DECIDED_BY, actor.id())
                .set(DUPLICATE_PAIR.DECIDED_AT, now)
                .where(DUPLICATE_PAIR.ONE_ID.eq(other).or(DUPLICATE_PAIR.OTHER_ID.eq(other)))
                .execute();
        return id;
    }

    /** What the person may not see is not there; of one that has gone into another, the other one is named. */
    private Held one(Actor actor, List<Held> held, UUID id, int version) {
        var seen = db.select(CUSTOMER.NAME, CUSTOMER.MERGED_INTO_ID)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(id), CustomerReach.mayView(actor))
                .fetchOptional()
                .orElseThrow(() -> Problem.notFound("customer"));
        if (seen.value2() != null) {
            throw MergeProblem.ALREADY_MERGED.problem(seen.value1());
        }
        var found = held.stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("customer"));
        if (!found.editable()) {
            throw MergeProblem.NOT_YOURS.problem(seen.value1());
        }
        if (found.version() != version) {
            throw CommonProblem.VERSION_CONFLICT.problem();
        }
        return found;
    }

    private void unite(Actor actor, KeptRecords records, Held stays, Held goes, MergeForm form, Instant now) {
        // First it gives up the numbers that may be there only once.
        records.write(actor, Map.of(goes.id(), MergedState.emptied(goes.state())), now);
        db.update(CUSTOMER)
                .set(CUSTOMER.STATUS, "MERGED")
                .set(CUSTOMER.MERGED_INTO_ID, stays.id())
                .set(CUSTOMER.DELETED_AT, now)
                .set(CUSTOMER.DELETED_BY, actor.employeeId())
                .set(CUSTOMER.VERSION, CUSTOMER.VERSION.plus(1))
                .where(CUSTOMER.ID.eq(goes.id()))
                .execute();
        var merged = MergedState.of(stays.state(), goes.state(), form.fromOther(), records.restorable());
        records.write(actor, Map.of(stays.id(), merged), now);
        var other = CUSTOMER.as("other");
        db.update(CUSTOMER)
                .set(
                        row(CUSTOMER.LAST_SERVICE_AT, CUSTOMER.LAST_CONTACT_AT),
                        select(
                                        greatest(CUSTOMER.LAST_SERVICE_AT, other.LAST_SERVICE_AT),
                                        greatest(CUSTOMER.LAST_CONTACT_AT, other.LAST_CONTACT_AT))
                                .from(other)
                                .where(other.ID.eq(goes.id())))
                .where(CUSTOMER.ID.eq(stays.id()))
                .execute();
    }

    private void remember(UUID id, UUID survivor, UUID loser, Actor actor, Instant now) {
        var before = db.select(CUSTOMER.LAST_SERVICE_AT, CUSTOMER.LAST_CONTACT_AT)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(survivor))
                .fetchSingle();
        db.insertInto(CUSTOMER_MERGE)
                .set(CUSTOMER_MERGE.ID, id)
                .set(CUSTOMER_MERGE.SURVIVOR_ID, survivor)
                .set(CUSTOMER_MERGE.LOSER_ID, loser)
                .set(CUSTOMER_MERGE.MERGED_BY, actor.id())
                .set(CUSTOMER_MERGE.MERGED_AT, now)
                .set(CUSTOMER_MERGE.LAST_SERVICE_BEFORE, before.value1())
                .set(CUSTOMER_MERGE.LAST_CONTACT_BEFORE, before.value2())
                .execute();
    }
}
