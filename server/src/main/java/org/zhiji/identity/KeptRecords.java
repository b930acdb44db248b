package org.zhiji.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records of one type whose changes the audit keeps and that can be put back to what they were. A room offers a bean for
 * each type; what is gone back to, why and for whom is decided elsewhere, and in one way for all of them.
 */
public interface KeptRecords {

    /** As the audit names it, for example {@code customer}. */
    String type();

    /** What people call those that the person may see, also in the recycle bin. */
    Map<UUID, String> titles(Actor actor, Collection<UUID> ids);

    /** Fields that hold the id of another record, and its type: {@code ownerId} is an {@code employee}. */
    Map<String, String> references();

    /** The fields that a person may put back one by one; the others follow from them or are moved by steps of their own. */
    Set<String> restorable();

    /** Fields that people have named themselves, and how. */
    default Map<String, String> names() {
        return Map.of();
    }

    /** A value of such a field as people call it. */
    default @Nullable Object told(String field, @Nullable Object value) {
        return value;
    }

    /** What is put back with a field, because one without the other would make no sense. */
    default Set<String> together(String field) {
        return Set.of(field);
    }

    /** Those that are not in the recycle bin, locked in the order of their ids until the transaction ends. */
    List<Held> hold(Actor actor, Collection<UUID> ids);

    /**
     * Gives records that are held these states, as an edit of theirs: checked, recorded, announced.
     *
     * @throws org.zhiji.platform.problem.Problem when a state is impossible today
     * @throws org.springframework.dao.DuplicateKeyException when a number belongs to another record by now
     */
    void write(Actor actor, Map<UUID, ObjectNode> states, Instant now);

    /** Into the recycle bin, with what hangs on them. */
    void discard(Actor actor, Collection<UUID> ids, Instant now);

    /**
     * A record as it is.
     *
     * @param state field by field, as the audit writes it
     * @param editable whether the person may change it
     */
    record Held(UUID id, ObjectNode state, int version, boolean editable) {}
}
