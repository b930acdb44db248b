package org.zhiji.complaint;

import static org.jooq.impl.DSL.val;
import static zhiji.sql.tenant.Tables.COMPLAINT;
import static zhiji.sql.tenant.Tables.COMPLAINT_EVENT;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Record8;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import org.zhiji.complaint.StoryEntry.Kind;
import org.zhiji.customer.TimelineSource;
import org.zhiji.identity.Actor;

/** The turns of a complaint that belong on the customer's page. */
@Component
class ComplaintTimeline implements TimelineSource {

    @Override
    public Select<Record8<Instant, String, String, UUID, String, String, String, UUID>> entries(
            Actor actor, UUID customerId) {
        return Stream.of(Kind.REGISTERED, Kind.REPLIED, Kind.REOPENED, Kind.CLOSED)
                .map(kind -> turns(actor, customerId, kind))
                .reduce(Select::unionAll)
                .orElseThrow();
    }

    private static Select<Record8<Instant, String, String, UUID, String, String, String, UUID>> turns(
            Actor actor, UUID customerId, Kind kind) {
        return TimelineSource.entry(
                        COMPLAINT_EVENT.AT,
                        "COMPLAINT_" + kind,
                        "complaint",
                        COMPLAINT.ID,
                        COMPLAINT.SEVERITY,
                        COMPLAINT.COMPLAINT_NO,
                        kind == Kind.REGISTERED ? COMPLAINT.DESCRIPTION : COMPLAINT_EVENT.TEXT,
                        COMPLAINT_EVENT.ACTOR_ID)
                .from(COMPLAINT_EVENT)
                .join(COMPLAINT)
                .on(COMPLAINT.ID.eq(COMPLAINT_EVENT.COMPLAINT_ID))
                .where(
                        COMPLAINT.CUSTOMER_ID.eq(val(customerId)),
                        COMPLAINT_EVENT.KIND.eq(kind.name()),
                        ComplaintAccess.visible(actor));
    }
}
