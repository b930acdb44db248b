package org.zhiji.customer;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;

/** A room's reason why a customer cannot be without an owner for now: somebody still owes it something. */
public interface HoldsOwner {

    Condition holds(Field<UUID> customer);
}
