package org.zhiji.home;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.identity.Actor;

/**
 * Something for the board on the wall. It hangs where customers pass: nothing that names a person may be given, neither a
 * customer nor a colleague. A room offers a bean.
 */
public interface WallSource {

    boolean mayKnow(Actor actor);

    /** With one or two statements. */
    List<Item> items(Actor actor, @Nullable UUID department, Instant now);

    /** What stands on the wall. */
    sealed interface Item permits Clock, Tally {}

    /**
     * An open complaint whose time runs.
     *
     * @param severity of the room's own words, as is the category
     * @param leftMinutes working minutes, negative since it is overdue
     */
    record Clock(String no, String severity, String category, Instant dueAt, long leftMinutes, long limitMinutes)
            implements Item {}

    /** How far something is. */
    record Tally(Kind kind, long done, long open, long overdue) implements Item {}

    /** What is tallied. */
    enum Kind {
        /** Of today. */
        CALLS,
        /** Of actions under way. */
        MEASURES
    }
}
