package org.zhiji.customer;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record8;
import org.jooq.Select;
import org.jooq.SelectSelectStep;
import org.zhiji.identity.Actor;

/**
 * What a room has to tell about a customer. A bean of this type adds its select to the one statement of the time line;
 * a room with several kinds of entries puts them together with {@code unionAll} or has several beans.
 */
public interface TimelineSource {

    /** What happened with this customer, as far as the actor may see it. */
    Select<Record8<Instant, String, String, UUID, String, String, String, UUID>> entries(Actor actor, UUID customerId);

    /**
     * The columns of an entry, ready for {@code from} and {@code where}.
     *
     * @param kind        what happened, for example {@code COMPLAINT_CLOSED}; the browser has the words for it
     * @param subjectType what to open, for example {@code complaint}
     * @param status      an enum value that the kind explains, or null
     * @param title       a number or name, or null
     * @param summary     words that somebody wrote, or null
     * @param employee    who did it, or null
     */
    static SelectSelectStep<Record8<Instant, String, String, UUID, String, String, String, UUID>> entry(
            Field<Instant> at,
            String kind,
            String subjectType,
            Field<UUID> subjectId,
            Field<String> status,
            Field<String> title,
            Field<String> summary,
            Field<UUID> employee) {
        return select(at, inline(kind), inline(subjectType), subjectId, status, title, summary, employee);
    }
}
