package org.zhiji.identity;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets a person ask "why can I see this?" about the records of one type. A room offers a bean; what roles, rights and
 * scopes have to do with it is said in sentences by this room.
 */
public interface AccessExplainer {

    /** As the audit names it, for example {@code customer}. */
    String type();

    /** What decides over this record; absent when the person cannot see it. */
    Optional<Subject> explain(Actor actor, UUID id);

    /**
     * What access to one record hangs on.
     *
     * @param owner      the employee whose record it is
     * @param department the department to which it belongs
     * @param view       the right to see records of this type
     * @param edit       the right to change them
     */
    record Subject(@Nullable UUID owner, @Nullable UUID department, Right view, Right edit) {}
}
