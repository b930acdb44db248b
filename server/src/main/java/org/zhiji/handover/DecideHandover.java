package org.zhiji.handover;

import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.HANDOVER;
import static zhiji.sql.tenant.Tables.HANDOVER_PART;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Employees;
import org.zhiji.identity.InHand;
import org.zhiji.identity.WorkInHand;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;
import zhiji.sql.tenant.tables.records.HandoverRecord;

/** The successor says yes, and it is his from that moment on; or no; or whoever proposed it takes it back. */
@Component
class DecideHandover {

    private final DSLContext db;
    private final InHand inHand;
    private final Employees employees;
    private final Notices notices;
    private final AuditLog audit;

    DecideHandover(DSLContext db, InHand inHand, Employees employees, Notices notices, AuditLog audit) {
        this.db = db;
        this.inHand = inHand;
        this.employees = employees;
        this.notices = notices;
        this.audit = audit;
    }

    @Transactional
    public void confirm(Actor actor, UUID id, ExpectedVersion expected, Instant now) {
        var handover = forSuccessor(actor, id, expected);
        refuseWhoLeaves(actor.id());
        db.selectFrom(HANDOVER_PART)
                .where(HANDOVER_PART.HANDOVER_ID.eq(id))
                .orderBy(HANDOVER_PART.KIND)
                .forEach(part -> {
                    var only = part.getOnlyIds();
                    var kind = inHand.kind(part.getKind()).orElseThrow();
                    int there = only == null ? kind.count(handover.getFromId()) : only.length;
                    var before = ids(kind, handover.getFromId());
                    int passed = kind.pass(
                            actor,
                            handover.getFromId(),
                            handover.getToId(),
                            only == null ? null : Arrays.asList(only),
                            now);
                    part.setPassed(passed);
                    part.setStayed(there - passed);
                    before.removeAll(ids(kind, handover.getFromId()));
                    part.setPassedIds(before.toArray(UUID[]::new));
                    part.update();
                });
        decide(actor, handover, HandoverStatus.CONFIRMED, null, now);
    }

    /** The same row is locked by whoever sets the person to left: one of the two waits and then sees what the other did. */
    private void refuseWhoLeaves(UUID successor) {
        var status = db.select(EMPLOYEE.STATUS)
                .from(EMPLOYEE)
                .where(EMPLOYEE.ID.eq(successor))
                .forNoKeyUpdate()
                .fetchSingle(EMPLOYEE.STATUS);
        if (Employees.Status.LEFT.name().equals(status)) {
            throw HandoverProblem.SUCCESSOR_LEFT.problem();
        }
    }

    private static Set<UUID> ids(WorkInHand kind, UUID employee) {
        return kind.list(employee, null, Integer.MAX_VALUE).stream()
                .map(WorkInHand.Piece::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Transactional
    public void decline(Actor actor, UUID id, String reason, ExpectedVersion expected, Instant now) {
        decide(actor, forSuccessor(actor, id, expected), HandoverStatus.DECLINED, reason.strip(), now);
    }

    @Transactional
    public void withdraw(Actor actor, UUID id, ExpectedVersion expected, Instant now) {
        var handover = open(actor, id, expected);
        if (!HandoverQueries.withdraws(actor, handover.getProposedBy(), handover.getFromId())) {
            throw HandoverProblem.NOT_PROPOSED_BY_YOU.problem();
        }
        decide(actor, handover, HandoverStatus.WITHDRAWN, null, now);
    }

    private HandoverRecord forSuccessor(Actor actor, UUID id, ExpectedVersion expected) {
        var handover = open(actor, id, expected);
        if (!actor.id().equals(handover.getToId())) {
            throw HandoverProblem.NOT_FOR_YOU.problem();
        }
        return handover;
    }

    private HandoverRecord open(Actor actor, UUID id, ExpectedVersion expected) {
        var handover = db.selectFrom(HANDOVER)
                .where(HANDOVER.ID.eq(id), HandoverAccess.concerns(actor))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> Problem.notFound("handover"));
        if (!handover.getStatus().equals(HandoverStatus.PROPOSED.name())) {
            throw HandoverProblem.NOT_OPEN.problem();
        }
        expected.check(handover.getVersion());
        return handover;
    }

    private void decide(
            Actor actor, HandoverRecord handover, HandoverStatus status, @Nullable String opinion, Instant now) {
        handover.setStatus(status.name());
        handover.setDecidedAt(now);
        handover.setDecidedBy(actor.id());
        handover.setOpinion(opinion);
        handover.setVersion(handover.getVersion() + 1);
        handover.update();
        audit.record(
                actor.id(),
                "handover",
                handover.getId(),
                AuditAction.UPDATED,
                Map.of("status", HandoverStatus.PROPOSED),
                Map.of("status", status));
        notices.read(actor.id(), "handover", handover.getId(), now);
        var told = status == HandoverStatus.WITHDRAWN ? handover.getToId() : handover.getProposedBy();
        if (told != null && !told.equals(actor.id())) {
            var names = employees.names(List.of(handover.getFromId()));
            notices.send(
                    List.of(told),
                    "handover." + status.name().toLowerCase(Locale.ROOT),
                    "handover",
                    handover.getId(),
                    Map.of("from", names.getOrDefault(handover.getFromId(), ""), "by", actor.name()),
                    now);
        }
    }
}
