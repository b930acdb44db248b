package org.zhiji.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /** Whether the record lies in the bin, for this person. */
    boolean holds(Actor actor, UUID id);

    /** How many records of this type went into the bin together with each of these of another type. */
    default Map<UUID, Integer> goneWith(String parentType, Collection<UUID> parents) {
        return Map.of();
    }

    /** Those of them that hang on it directly. */
    default List<Deleted> children(Actor actor, String parentType, UUID parent, @Nullable Place behind, int limit) {
        return List.of();
    }

    /** One deleted record; the title is what people call it: a name, a plate, an order number. */
    record Deleted(
            UUID id,
            String title,
            Instant deletedAt,
            @Nullable UUID deletedBy) {}

    /** Where the page before ended. */
    record Place(Instant deletedAt, UUID id) {}
}
