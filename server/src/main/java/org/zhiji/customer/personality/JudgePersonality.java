package org.zhiji.customer.personality;

import static zhiji.sql.tenant.Tables.PERSONALITY_JUDGEMENT;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.Problem;

/** Somebody says what a customer is like, and why; what was said before stays on record. */
@Component
class JudgePersonality {

    private final DSLContext db;
    private final Personalities personalities;
    private final AuditLog audit;

    JudgePersonality(DSLContext db, Personalities personalities, AuditLog audit) {
        this.db = db;
        this.personalities = personalities;
        this.audit = audit;
    }

    @Transactional
    public void run(Actor actor, UUID customer, PersonalityForm form, Instant now) {
        if (!personalities.mayKnow(actor, customer)) {
            throw Problem.notFound("customer");
        }
        var id = Ids.next();
        db.insertInto(PERSONALITY_JUDGEMENT)
                .set(PERSONALITY_JUDGEMENT.ID, id)
                .set(PERSONALITY_JUDGEMENT.CUSTOMER_ID, customer)
                .set(
                        PERSONALITY_JUDGEMENT.PERSONALITY,
                        form.personality() == null ? null : form.personality().name())
                .set(
                        PERSONALITY_JUDGEMENT.SIGNS,
                        form.signs().stream().distinct().map(Enum::name).toArray(String[]::new))
                .set(PERSONALITY_JUDGEMENT.EVIDENCE, form.evidence().strip())
                .set(PERSONALITY_JUDGEMENT.JUDGED_AT, now)
                .set(PERSONALITY_JUDGEMENT.JUDGED_BY, actor.employeeId())
                .execute();
        // Only that it was done: the audit is read by people who may not know what was said, and what was said stays.
        audit.record(actor.id(), "customer-personality", customer, AuditAction.UPDATED, null, new Audited(id));
    }

    private record Audited(UUID judgement) {}
}
