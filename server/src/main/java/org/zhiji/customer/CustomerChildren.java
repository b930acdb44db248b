package org.zhiji.customer;

import java.util.List;
import java.util.UUID;
import org.jooq.TableField;

/**
 * Which columns of a room point to the customer that a row belongs to, in tables with a column {@code id}. When two customers
 * become one, the rows of the one go to the other, and come back when it is undone.
 */
public interface CustomerChildren {

    List<TableField<?, UUID>> columns();
}
