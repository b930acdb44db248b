package org.zhiji.followup.sample;

import static zhiji.sql.tenant.Tables.CALL_SAMPLE;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.problem.ProblemCode;
import org.zhiji.platform.web.ExpectedVersion;

/** The lead of the team has looked at a call. Nobody judges a call of his own. */
@Service
class CheckSample {

    private final DSLContext db;
    private final AuditLog audit;

    CheckSample(DSLContext db, AuditLog audit) {
        this.db = db;
        this.audit = audit;
    }

    enum Refusal implements ProblemCode {
        OWN_CALL;

        @Override
        public String code() {
            return "call-sample.own-call";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.FORBIDDEN;
        }
    }

    @Transactional
    public int run(
            Actor actor, UUID id, FivePoints points, @Nullable String note, ExpectedVersion expected, Instant now) {
        var sample = db.selectFrom(CALL_SAMPLE)
                .where(CALL_SAMPLE.ID.eq(id), actor.mayEdit(CALL_SAMPLE.CALLER_ID, CALL_SAMPLE.DEPARTMENT_ID))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> Problem.notFound("call-sample"));
        if (sample.getCallerId().equals(actor.id())) {
            throw Refusal.OWN_CALL.problem();
        }
        expected.check(sample.getVersion());
        sample.setIdentityFirst(points.identityFirst());
        sample.setReasonSaid(points.reasonSaid());
        sample.setNoDefence(points.noDefence());
        sample.setOwnWords(points.ownWords());
        sample.setAgreedAndClosed(points.agreedAndClosed());
        sample.setNote(note);
        sample.setCheckedBy(actor.id());
        sample.setCheckedAt(now);
        sample.setVersion(sample.getVersion() + 1);
        db.executeUpdate(sample);
        audit.record(actor.id(), "call-sample", id, AuditAction.UPDATED, null, Map.of("points", points));
        return sample.getVersion();
    }
}
