package org.zhiji.handover;

import static zhiji.sql.tenant.Tables.HANDOVER;
import static zhiji.sql.tenant.Tables.HANDOVER_PART;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.identity.EmployeeIsBack;
import org.zhiji.identity.Employees;
import org.zhiji.identity.InHand;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;
import zhiji.sql.tenant.tables.records.HandoverRecord;

/** What a stand-in took over for the time of an absence goes back: just that, and only what the stand-in still has of it. */
@Component
class GiveBack {

    private final DSLContext db;
    private final InHand inHand;
    private final Employees employees;
    private final Notices notices;
    private final AuditLog audit;

    GiveBack(DSLContext db, InHand inHand, Employees employees, Notices notices, AuditLog audit) {
        this.db = db;
        this.inHand = inHand;
        this.employees = employees;
        this.notices = notices;
        this.audit = audit;
    }

    static boolean possible(HandoverRecord handover) {
        return handover.getReason().equals(HandoverReason.ABSENCE.name())
                && handover.getStatus().equals(HandoverStatus.CONFIRMED.name())
                && handover.getGivenBackAt() == null;
    }

    @Transactional
    public void run(Actor actor, UUID id, ExpectedVersion expected, Instant now) {
        var handover = db.selectFrom(HANDOVER)
                .where(HANDOVER.ID.eq(id), HandoverAccess.concerns(actor))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> Problem.notFound("handover"));
        if (!HandoverQueries.givesBack(actor, handover)) {
            throw HandoverProblem.NOT_PROPOSED_BY_YOU.problem();
        }
        if (!possible(handover)) {
            throw HandoverProblem.NOTHING_TO_GIVE_BACK.problem();
        }
        expected.check(handover.getVersion());
        if (employees.get(handover.getFromId()).status() != Employees.Status.ACTIVE) {
            throw HandoverProblem.STILL_AWAY.problem();
        }
        giveBack(actor, handover, now);
    }

    /** Nobody has to think of it on the first morning. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(EmployeeIsBack back) {
        db.selectFrom(HANDOVER)
                .where(HANDOVER.FROM_ID.eq(back.employee()), HANDOVER.REASON.eq(HandoverReason.ABSENCE.name()))
                .and(HANDOVER.STATUS.eq(HandoverStatus.CONFIRMED.name()))
                .and(HANDOVER.GIVEN_BACK_AT.isNull())
                .orderBy(HANDOVER.DECIDED_AT.desc(), HANDOVER.ID)
                .forUpdate()
                .fetch()
                .forEach(handover -> giveBack(back.by(), handover, back.at()));
    }

    private void giveBack(Actor actor, HandoverRecord handover, Instant now) {
        var standIn = Objects.requireNonNull(handover.getToId());
        var owner = handover.getFromId();
        db.selectFrom(HANDOVER_PART)
                .where(HANDOVER_PART.HANDOVER_ID.eq(handover.getId()))
                .orderBy(HANDOVER_PART.KIND)
                .forEach(part -> {
                    var ids = part.getPassedIds();
                    part.setGivenBack(
                            ids == null || ids.length == 0
                                    ? 0
                                    : inHand.kind(part.getKind())
                                            .orElseThrow()
                                            .giveBack(actor, standIn, owner, Arrays.asList(ids), now));
                    part.update();
                });
        handover.setGivenBackAt(now);
        handover.setGivenBackBy(actor.employeeId());
        handover.setVersion(handover.getVersion() + 1);
        handover.update();
        audit.record(
                actor.id(),
                "handover",
                handover.getId(),
                AuditAction.UPDATED,
                Map.of("givenBack", false),
                Map.of("givenBack", true));
        var names = employees.names(List.of(owner));
        notices.send(
                List.of(owner, standIn),
                "handover.given-back",
                "handover",
                handover.getId(),
                Map.of("from", names.getOrDefault(owner, ""), "by", actor.name()),
                now);
    }
}
