package org.zhiji.customer;

import java.util.UUID;
import org.jooq.Field;

/** How many of something a room has of a customer, for tables that compare customers and name none. */
public interface CountOfCustomer {

    /** For example {@code complaints}. */
    String name();

    Field<Integer> of(Field<UUID> customer);
}
