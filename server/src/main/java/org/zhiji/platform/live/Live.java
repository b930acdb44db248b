package org.zhiji.platform.live;

import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.zhiji.platform.Forget;
import org.zhiji.platform.tenant.CurrentTenant;

/**
 * Says that something is new. What is new is read by the page itself, so the word stays small and gives nothing away.
 * PostgreSQL passes it on when the transaction commits, and not at all when it fails.
 */
@Component
public class Live {

    static final String CHANNEL = "zhiji_live";

    private final DSLContext db;

    Live(DSLContext db) {
        this.db = db;
    }

    /** To one person's pages. */
    public void tell(UUID employee, String topic) {
        send(new Word(CurrentTenant.get().schema(), employee, topic));
    }

    /** To everybody's pages in the current tenant. */
    public void tellAll(String topic) {
        send(new Word(CurrentTenant.get().schema(), null, topic));
    }

    /** To every node, this one too: what they remember has changed, see {@link Forget}. */
    public void tellNodes() {
        send(Word.TO_NODES);
    }

    private void send(Word word) {
        db.execute("select pg_notify(?, ?)", CHANNEL, word.encode());
    }
}
