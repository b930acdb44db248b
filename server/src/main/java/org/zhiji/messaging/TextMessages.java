package org.zhiji.messaging;

import static zhiji.sql.tenant.Tables.OUTGOING_MESSAGE;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhiji.platform.Ids;

/** Front door: text messages to a telephone. They leave after the transaction, are tried again, and stay on record. */
@Component
public class TextMessages {

    private static final String FORGOTTEN = "—";

    private final DSLContext db;
    private final ApplicationEventPublisher events;

    TextMessages(DSLContext db, ApplicationEventPublisher events) {
        this.db = db;
        this.events = events;
    }

    /** @return under which it is on record */
    public UUID send(String number, String text, Instant now) {
        var id = Ids.next();
        events.publishEvent(new TextToSend(id, number, text, now));
        return id;
    }

    /** That something was sent stays; to whom and what goes. */
    public void forget(Collection<UUID> ids) {
        db.update(OUTGOING_MESSAGE)
                .set(OUTGOING_MESSAGE.RECIPIENT, FORGOTTEN)
                .set(OUTGOING_MESSAGE.BODY, FORGOTTEN)
                .where(OUTGOING_MESSAGE.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .execute();
    }
}
