package org.zhiji.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The deleted records of one type. A room that has some offers a bean; the recycle bin shows all of them together. It
 * stands here because what one may see of it depends on the {@link Actor}.
 */
public interface RecycleBinSource {

    /** As the audit names it, for example {@code customer}. */
    String type();

    /** What this person may bring back, latest deletion first ({@code deletedAt desc, id desc}), behind a place. */
    List<Deleted> list(Actor actor, @Nullable Place behind, int limit);

    /** Brings a record back and records that in the audit; not found when it is not deleted or not to be changed by the person. */
    void restore(Actor actor, UUID id, Instant now);

    /** One deleted record; the title is what people call it: a name, a plate, an order number. */
    record Deleted(
            UUID id,
            String title,
            Instant deletedAt,
            @Nullable UUID deletedBy) {}

    /** Where the page before ended. */
    record Place(Instant deletedAt, UUID id) {}
}
