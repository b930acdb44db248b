package org.zhiji.customer;

import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.zhiji.identity.Actor;

/** What another room shows on a customer's page: a bean of this type adds its rows to the page's one statement. */
public interface OverviewPart {

    /** Under which the rows stand in the answer, for example {@code vehicles}. */
    String name();

    /** A {@code multiset} of the room's own rows for this customer, as far as the actor may see them. */
    Field<? extends List<?>> rows(Actor actor, Field<UUID> customerId);
}
