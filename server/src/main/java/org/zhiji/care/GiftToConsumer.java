package org.zhiji.care;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.platform.Texts;
import org.zhiji.platform.audit.AuditLog;

/** To somebody who is a customer himself: the superior agrees, unless a flow says otherwise. */
@Component
class GiftToConsumer extends GiftSubject {

    GiftToConsumer(DSLContext db, GiftQueries queries, AuditLog audit, Texts texts) {
        super(db, queries, audit, texts);
    }

    @Override
    public String name() {
        return nameFor(Recipient.CONSUMER);
    }
}
