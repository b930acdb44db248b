package org.zhiji.customer;

import java.util.Optional;
import java.util.UUID;
import org.zhiji.identity.Actor;

/** A kind of record with hidden values; a bean of this type lets them be looked at, one by one and on the log. */
public interface Revealable {

    /** As the browser names it: {@code customer}, {@code vehicle}, {@code work-order}. */
    String subjectType();

    /**
     * The whole value of a field.
     *
     * @param field the path of the value, with the id of the part where there are several, for example
     *     {@code contactPoints/0199…}
     * @return empty if the actor may not see the record or there is no such value
     */
    Optional<String> value(Actor actor, UUID id, String field);
}
