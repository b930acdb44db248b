package org.zhiji.followup.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.messaging.Notices;

/** Whoever gets calls, or loses them, is told once, not call by call; nobody is told what he did himself. */
@Component
class TellCallers {

    private final Notices notices;

    TellCallers(Notices notices) {
        this.notices = notices;
    }

    void planned(Actor actor, UUID callerId, UUID planId, Collection<LocalDate> days, Instant now) {
        tell("follow-up.planned", actor, callerId, "call-plan", planId, days, now);
    }

    void undone(Actor actor, UUID callerId, UUID planId, Collection<LocalDate> days, Instant now) {
        tell("follow-up.plan-undone", actor, callerId, "call-plan", planId, days, now);
    }

    void given(Actor actor, UUID callerId, Collection<LocalDate> days, Instant now) {
        tell("follow-up.given", actor, callerId, "employee", callerId, days, now);
    }

    private void tell(
            String kind,
            Actor actor,
            UUID callerId,
            String subjectType,
            UUID subjectId,
            Collection<LocalDate> days,
            Instant now) {
        if (callerId.equals(actor.id())) {
            return;
        }
        notices.send(
                List.of(callerId),
                kind,
                subjectType,
                subjectId,
                Map.of(
                        "calls",
                        days.size(),
                        "from",
                        Collections.min(days).toString(),
                        "to",
                        Collections.max(days).toString(),
                        "by",
                        actor.name()),
                now);
    }
}
