package org.zhiji.home;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.identity.Actor;

/** Something that a manager has to act on. The room that knows it offers a bean. */
public interface ActionSource {

    ActionKind kind();

    /** Whether it stands on the home page of this role. */
    boolean concerns(HomeRole role);

    /**
     * The most urgent first, of what the person may see; with one or two statements.
     *
     * @param department with those below it; absent for the whole company
     */
    List<ActionItem> items(Actor actor, HomeRole role, @Nullable UUID department, int most, Instant now, Locale locale);
}
