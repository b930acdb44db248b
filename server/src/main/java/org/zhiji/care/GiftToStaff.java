package org.zhiji.care;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.platform.Texts;
import org.zhiji.platform.audit.AuditLog;

/** To staff of an organisation: whoever watches over compliance has the last word, whatever a flow says (INV-21). */
@Component
class GiftToStaff extends GiftSubject {

    private static final String COMPLIANCE = "COMPLIANCE";

    GiftToStaff(DSLContext db, GiftQueries queries, AuditLog audit, Texts texts) {
        super(db, queries, audit, texts);
    }

    @Override
    public String name() {
        return nameFor(Recipient.STAFF_OF_ORG);
    }

    @Override
    public Optional<String> lastWord() {
        return Optional.of(COMPLIANCE);
    }
}
