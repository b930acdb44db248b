package org.zhiji.handover;

import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.HANDOVER;
import static zhiji.sql.tenant.Tables.HANDOVER_PART;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.handover.HandoverForm.HandoverPartForm;
import org.zhiji.identity.Actor;
import org.zhiji.identity.InHand;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.Ids;
import org.zhiji.platform.Typed;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;

/**
 * Lays somebody's work before the colleagues who are to take it. Until they say yes it stays where it is. The pool is asked
 * nothing: what goes there goes at once.
 */
@Component
class ProposeHandover {

    private final DSLContext db;
    private final InHand inHand;
    private final Notices notices;
    private final AuditLog audit;

    ProposeHandover(DSLContext db, InHand inHand, Notices notices, AuditLog audit) {
        this.db = db;
        this.inHand = inHand;
        this.notices = notices;
        this.audit = audit;
    }

    /** @return the new hand-overs, one for each successor */
    @Transactional
    public List<UUID> run(Actor actor, HandoverForm form, Instant now) {
        var fromName = db.select(EMPLOYEE.NAME)
                .from(EMPLOYEE)
                .where(EMPLOYEE.ID.eq(form.fromId()), HandoverAccess.decidesFor(actor))
                .fetchOptional(EMPLOYEE.NAME)
                .orElseThrow(() -> Problem.invalid(FieldError.of("fromId", "invalid.value")));
        check(form);
        var bySuccessor = new LinkedHashMap<@Nullable UUID, List<HandoverPartForm>>();
        form.parts()
                .forEach(part -> bySuccessor
                        .computeIfAbsent(part.toId(), it -> new ArrayList<>())
                        .add(part));
        var made = new ArrayList<UUID>();
        bySuccessor.forEach((successor, parts) -> made.add(
                successor == null
                        ? layDown(actor, form, parts, now)
                        : propose(actor, form, fromName, successor, parts, now)));
        return made;
    }

    private UUID layDown(Actor actor, HandoverForm form, List<HandoverPartForm> parts, Instant now) {
        var id = Ids.next();
        db.insertInto(HANDOVER)
                .set(HANDOVER.ID, id)
                .set(HANDOVER.FROM_ID, form.fromId())
                .set(HANDOVER.REASON, form.reason().name())
                .set(HANDOVER.NOTE, Typed.orNull(form.note()))
                .set(HANDOVER.STATUS, HandoverStatus.CONFIRMED.name())
                .set(HANDOVER.PROPOSED_BY, actor.id())
                .set(HANDOVER.PROPOSED_AT, now)
                .set(HANDOVER.DECIDED_AT, now)
                .set(HANDOVER.DECIDED_BY, actor.id())
                .execute();
        for (var part : parts) {
            var ids = part.ids();
            var kind = inHand.kind(part.kind()).orElseThrow();
            int there = ids == null ? kind.count(form.fromId()) : ids.size();
            int passed = kind.layDown(actor, form.fromId(), ids, Typed.orNull(form.note()), now);
            db.insertInto(HANDOVER_PART)
                    .set(HANDOVER_PART.HANDOVER_ID, id)
                    .set(HANDOVER_PART.KIND, part.kind())
                    .set(HANDOVER_PART.ONLY_IDS, ids == null ? null : ids.toArray(UUID[]::new))
                    .set(HANDOVER_PART.PROPOSED, there)
                    .set(HANDOVER_PART.PASSED, passed)
                    .set(HANDOVER_PART.STAYED, there - passed)
                    .execute();
        }
        audit.record(actor.id(), "handover", id, AuditAction.CREATED, null, form);
        return id;
    }

    private UUID propose(
            Actor actor,
            HandoverForm form,
            String fromName,
            UUID successor,
            List<HandoverPartForm> parts,
            Instant now) {
        var id = Ids.next();
        db.insertInto(HANDOVER)
                .set(HANDOVER.ID, id)
                .set(HANDOVER.FROM_ID, form.fromId())
                .set(HANDOVER.TO_ID, successor)
                .set(HANDOVER.REASON, form.reason().name())
                .set(HANDOVER.NOTE, Typed.orNull(form.note()))
                .set(HANDOVER.STATUS, HandoverStatus.PROPOSED.name())
                .set(HANDOVER.PROPOSED_BY, actor.id())
                .set(HANDOVER.PROPOSED_AT, now)
                .execute();
        for (var part : parts) {
            var ids = part.ids();
            db.insertInto(HANDOVER_PART)
                    .set(HANDOVER_PART.HANDOVER_ID, id)
                    .set(HANDOVER_PART.KIND, part.kind())
                    .set(HANDOVER_PART.ONLY_IDS, ids == null ? null : ids.toArray(UUID[]::new))
                    .set(
                            HANDOVER_PART.PROPOSED,
                            ids == null ? inHand.kind(part.kind()).orElseThrow().count(form.fromId()) : ids.size())
                    .execute();
        }
        audit.record(actor.id(), "handover", id, AuditAction.CREATED, null, form);
        notices.send(
                List.of(successor),
                "handover.proposed",
                "handover",
                id,
                Map.of("from", fromName, "by", actor.name()),
                now);
        return id;
    }

    private void check(HandoverForm form) {
        var errors = new ArrayList<FieldError>();
        var seen = new HashSet<String>();
        for (int n = 0; n < form.parts().size(); n++) {
            var part = form.parts().get(n);
            var at = "parts[" + n + "].";
            var kind = inHand.kind(part.kind());
            if (kind.isEmpty()) {
                errors.add(FieldError.of(at + "kind", "invalid.value"));
            } else if (part.toId() == null) {
                if (!kind.get().canBeNobodys() || form.reason() == HandoverReason.ABSENCE) {
                    errors.add(FieldError.of(at + "toId", "handover.not-to-the-pool"));
                } else if (!seen.add(part.kind())) {
                    errors.add(FieldError.of(at + "toId", "handover.twice"));
                }
            } else if (part.toId().equals(form.fromId()) || !kind.get().mayHave(part.toId())) {
                errors.add(FieldError.of(at + "toId", "handover.cannot-take"));
            } else if (!seen.add(part.kind() + part.toId())) {
                errors.add(FieldError.of(at + "toId", "handover.twice"));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }
}
