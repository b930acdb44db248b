package org.zhiji.complaint;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;

/** Front door: what the rooms above need of complaints. */
@Component
public class Complaints {

    static final String TOPIC = "complaints";

    private final OpenComplaint openComplaint;
    private final MoveComplaint moveComplaint;

    Complaints(OpenComplaint openComplaint, MoveComplaint moveComplaint) {
        this.openComplaint = openComplaint;
        this.moveComplaint = moveComplaint;
    }

    /** Registers a complaint in the transaction of the call record it comes from. */
    @Transactional
    public OpenedComplaint open(Actor actor, NewComplaint complaint, Instant now) {
        var opened = openComplaint.run(actor, complaint, now);
        return new OpenedComplaint(opened.state().id, opened.state().number, opened.reportDueAt());
    }

    /**
     * What the customer said in the second call. Satisfied or accepting customers close the matter, dissatisfied ones
     * open it again.
     */
    @Transactional
    public void verify(
            Actor actor, UUID complaintId, VerificationResult result, @Nullable String note, Instant at, Instant now) {
        moveComplaint.verify(actor, complaintId, null, result, note, at, now);
    }
}
