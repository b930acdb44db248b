package org.zhiji.followup.incoming;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.Customers;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.Problem;
import zhiji.sql.tenant.tables.records.IncomingCallRecord;

/** Somebody has spoken with a customer who rang, or has rung back what was missed. */
@Service
class TakeCall {

    private final IncomingCalls calls;
    private final Customers customers;
    private final AuditLog audit;

    TakeCall(IncomingCalls calls, Customers customers, AuditLog audit) {
        this.calls = calls;
        this.customers = customers;
        this.audit = audit;
    }

    /**
     * What is written down.
     *
     * @param callId     of the call the telephone system told of
     * @param customerId absent where nobody knows who it was
     */
    record Taken(
            String number,
            @Nullable UUID callId,
            @Nullable UUID customerId,
            @Nullable String note,
            @Nullable Integer durationSeconds) {}

    @Transactional
    public UUID run(Actor actor, Taken taken, Instant now) {
        if (taken.customerId() != null) {
            customers.get(actor, taken.customerId());
        }
        var call = taken.callId() == null
                ? fresh(actor, taken, now)
                : calls.locked(actor, taken.callId()).orElseThrow(() -> Problem.notFound("incoming-call"));
        call.setEmployeeId(actor.id());
        call.setCustomerId(taken.customerId());
        call.setNote(taken.note());
        if (taken.durationSeconds() != null) {
            call.setDurationSeconds(taken.durationSeconds());
        }
        if (call.getStatus().equals(CallStatus.MISSED.name())) {
            giveBack(call, actor, now);
        } else if (call.getStatus().equals(CallStatus.RINGING.name())) {
            call.setStatus(CallStatus.ANSWERED.name());
            call.setAnsweredAt(now);
        }
        if (taken.callId() == null) {
            calls.insert(call);
        } else {
            calls.save(call);
        }
        spoken(actor, call, now);
        return call.getId();
    }

    /** A call back: whoever is not reached stays on the list until the day's last try. */
    @Transactional
    public void giveBack(Actor actor, UUID id, boolean reached, @Nullable String note, Instant now) {
        var call = calls.locked(actor, id).orElseThrow(() -> Problem.notFound("incoming-call"));
        if (!call.getStatus().equals(CallStatus.MISSED.name())) {
            throw IncomingProblem.NOTHING_TO_RETURN.problem();
        }
        if (note != null) {
            call.setNote(note);
        }
        if (reached) {
            giveBack(call, actor, now);
            calls.save(call);
            spoken(actor, call, now);
        } else {
            call.setTries(call.getTries() + 1);
            calls.save(call);
            audit(actor, call);
        }
    }

    private static void giveBack(IncomingCallRecord call, Actor actor, Instant now) {
        call.setStatus(CallStatus.RETURNED.name());
        call.setReturnedAt(now);
        call.setReturnedBy(actor.id());
    }

    private void spoken(Actor actor, IncomingCallRecord call, Instant now) {
        calls.returned(call.getNumber(), actor.id(), now);
        if (call.getCustomerId() != null) {
            customers.contacted(call.getCustomerId(), now);
        }
        audit(actor, call);
    }

    private void audit(Actor actor, IncomingCallRecord call) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("status", call.getStatus());
        fields.put("customerId", call.getCustomerId());
        fields.put("note", call.getNote());
        fields.put("tries", call.getTries());
        audit.record(actor.id(), "incoming-call", call.getId(), AuditAction.UPDATED, null, fields);
    }

    private IncomingCallRecord fresh(Actor actor, Taken taken, Instant now) {
        var call = new IncomingCallRecord();
        call.setId(Ids.next());
        call.setNumber(taken.number());
        call.setStatus(CallStatus.ANSWERED.name());
        call.setAt(now);
        call.setDepartmentId(calls.departmentOf(actor.id()));
        call.setBySystem(false);
        call.setTries(0);
        call.setAlsoAt(new String[0]);
        return call;
    }
}
