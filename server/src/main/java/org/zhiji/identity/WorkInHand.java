package org.zhiji.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One kind of work that somebody has in hand and a successor must take over before the person leaves: customers, calls to
 * make, complaints to answer. A room that has some offers a bean, and then nobody can leave with it (INV-18).
 */
public interface WorkInHand {

    /** Stands in addresses and rows, and names the messages {@code work-in-hand.<kind>}: {@code customer}, {@code issue}. */
    String kind();

    int count(UUID employee);

    /**
     * By id.
     *
     * @param after the last one of the page before
     */
    List<Piece> list(UUID employee, @Nullable UUID after, int size);

    /** Whether the person can have such work: at work, and with the right for it. */
    boolean mayHave(UUID employee);

    /**
     * Gives it to the successor, locked, written and recorded; what he cannot have stays where it is. Belongs to the
     * transaction that confirms the hand-over.
     *
     * @param only these of it; null for all
     * @return how many were passed
     */
    int pass(Actor actor, UUID from, UUID to, @Nullable Collection<UUID> only, Instant now);

    /** Gives back to somebody who is here again what a stand-in has of it still. */
    default int giveBack(Actor actor, UUID from, UUID to, Collection<UUID> only, Instant now) {
        return pass(actor, from, to, only, now);
    }

    /** Whether it can wait without anybody until somebody takes it. */
    default boolean canBeNobodys() {
        return false;
    }

    /**
     * Leaves it to whoever takes it; what somebody is still owed stays where it is.
     *
     * @return how many are nobody's now
     */
    default int layDown(Actor actor, UUID from, @Nullable Collection<UUID> only, @Nullable String reason, Instant now) {
        throw new UnsupportedOperationException(kind());
    }

    /**
     * One record in somebody's hands.
     *
     * @param detail what tells it from others of the same name
     */
    record Piece(UUID id, String title, @Nullable String detail) {}
}
