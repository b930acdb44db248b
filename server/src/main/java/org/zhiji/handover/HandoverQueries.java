package org.zhiji.handover;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.trueCondition;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.HANDOVER;
import static zhiji.sql.tenant.Tables.HANDOVER_PART;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.handover.HandoverView.HandoverPartView;
import org.zhiji.handover.WorkInHandView.InHandView;
import org.zhiji.identity.Actor;
import org.zhiji.identity.InHand;
import org.zhiji.identity.Right;
import org.zhiji.identity.WorkInHand;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;
import zhiji.sql.tenant.tables.records.HandoverRecord;

@Repository
class HandoverQueries {

    private final DSLContext db;
    private final InHand inHand;

    HandoverQueries(DSLContext db, InHand inHand) {
        this.db = db;
        this.inHand = inHand;
    }

    /** Which hand-overs: those that wait for the reader, those the reader proposed, all that concern the reader. */
    enum Box {
        FOR_ME,
        BY_ME,
        ALL
    }

    Page<HandoverView> page(
            Actor actor,
            Box box,
            @Nullable HandoverStatus status,
            @Nullable UUID from,
            @Nullable String after,
            int size) {
        var behind = Cursor.decode(after)
                .map(cursor -> row(HANDOVER.PROPOSED_AT, HANDOVER.ID).lt(cursor.instant(0), cursor.id(1)))
                .orElse(trueCondition());
        var boxed = switch (box) {
            case FOR_ME -> HANDOVER.TO_ID.eq(actor.id());
            case BY_ME -> HANDOVER.PROPOSED_BY.eq(actor.id());
            case ALL -> trueCondition();
        };
        var which = boxed.and(status == null ? trueCondition() : HANDOVER.STATUS.eq(status.name()))
                .and(from == null ? trueCondition() : HANDOVER.FROM_ID.eq(from))
                .and(behind);
        var rows = select(actor, which, size + 1);
        return Page.of(rows, size, last -> Cursor.of(last.proposedAt(), last.id()), null);
    }

    HandoverView get(Actor actor, UUID id) {
        return select(actor, HANDOVER.ID.eq(id), 1).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("handover"));
    }

    private List<HandoverView> select(Actor actor, Condition which, int limit) {
        var from = EMPLOYEE.as("giver");
        var to = EMPLOYEE.as("successor");
        var by = EMPLOYEE.as("proposer");
        var parts = multiset(db.select(
                                HANDOVER_PART.KIND,
                                HANDOVER_PART.ONLY_IDS.isNull(),
                                HANDOVER_PART.PROPOSED,
                                HANDOVER_PART.PASSED,
                                HANDOVER_PART.STAYED,
                                HANDOVER_PART.GIVEN_BACK)
                        .from(HANDOVER_PART)
                        .where(HANDOVER_PART.HANDOVER_ID.eq(HANDOVER.ID))
                        .orderBy(HANDOVER_PART.KIND))
                .convertFrom(it -> it.map(mapping(HandoverPartView::new)));
        return db.select(HANDOVER, from.NAME, to.NAME, by.NAME, parts)
                .from(HANDOVER)
                .join(from)
                .on(from.ID.eq(HANDOVER.FROM_ID))
                .leftJoin(to)
                .on(to.ID.eq(HANDOVER.TO_ID))
                .join(by)
                .on(by.ID.eq(HANDOVER.PROPOSED_BY))
                .where(which, HandoverAccess.concerns(actor))
                .orderBy(HANDOVER.PROPOSED_AT.desc(), HANDOVER.ID.desc())
                .limit(limit)
                .fetch(found -> {
                    var it = found.value1();
                    var open = it.getStatus().equals(HandoverStatus.PROPOSED.name());
                    return new HandoverView(
                            it.getId(),
                            it.getFromId(),
                            found.value2(),
                            it.getToId(),
                            found.value3(),
                            HandoverReason.valueOf(it.getReason()),
                            it.getNote(),
                            HandoverStatus.valueOf(it.getStatus()),
                            found.value4(),
                            it.getProposedAt(),
                            it.getDecidedAt(),
                            it.getOpinion(),
                            found.value5(),
                            it.getGivenBackAt(),
                            open && actor.id().equals(it.getToId()),
                            open && withdraws(actor, it.getProposedBy(), it.getFromId()),
                            GiveBack.possible(it) && givesBack(actor, it),
                            it.getVersion());
                });
    }

    static boolean withdraws(Actor actor, UUID proposedBy, UUID from) {
        return proposedBy.equals(actor.id()) || from.equals(actor.id()) || actor.may(Right.PEOPLE_MANAGE);
    }

    /** Whoever was away, whoever stood in, and who may say so for them. */
    static boolean givesBack(Actor actor, HandoverRecord handover) {
        return actor.id().equals(handover.getToId())
                || withdraws(actor, handover.getProposedBy(), handover.getFromId());
    }

    WorkInHandView inHand(Actor actor, UUID employee) {
        var name = nameOf(employee, HandoverAccess.decidesFor(actor));
        var proposed = db.select(HANDOVER_PART.KIND, sum(HANDOVER_PART.PROPOSED))
                .from(HANDOVER_PART)
                .join(HANDOVER)
                .on(HANDOVER.ID.eq(HANDOVER_PART.HANDOVER_ID))
                .where(HANDOVER.FROM_ID.eq(employee), HANDOVER.STATUS.eq(HandoverStatus.PROPOSED.name()))
                .groupBy(HANDOVER_PART.KIND)
                .fetchMap(it -> it.value1(), it -> it.value2().intValue());
        var kinds = inHand.counts(employee).entrySet().stream()
                .map(it -> new InHandView(
                        it.getKey(),
                        it.getValue(),
                        Math.min(it.getValue(), proposed.getOrDefault(it.getKey(), 0)),
                        inHand.kind(it.getKey()).orElseThrow().canBeNobodys()))
                .toList();
        var readable = db.fetchExists(EMPLOYEE, EMPLOYEE.ID.eq(employee), HandoverAccess.sees(actor));
        return new WorkInHandView(employee, name, readable, kinds);
    }

    Page<WorkInHand.Piece> pieces(Actor actor, UUID employee, String kind, @Nullable String after, int size) {
        nameOf(employee, HandoverAccess.sees(actor));
        var rows = inHand.kind(kind)
                .orElseThrow(() -> Problem.notFound("handover"))
                .list(employee, Cursor.decode(after).map(it -> it.id(0)).orElse(null), size + 1);
        return Page.of(rows, size, last -> Cursor.of(last.id()), null);
    }

    private String nameOf(UUID employee, Condition reach) {
        return Optional.ofNullable(db.select(EMPLOYEE.NAME)
                        .from(EMPLOYEE)
                        .where(EMPLOYEE.ID.eq(employee), reach)
                        .fetchOne(EMPLOYEE.NAME))
                .orElseThrow(() -> Problem.notFound("employee"));
    }
}
