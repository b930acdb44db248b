package org.zhiji.customer;

import java.util.List;

/**
 * Deliveries were written down, of one customer or of thousands.
 *
 * @param moves of those whom a payment brought to another stage of the life cycle
 */
public record CustomersServed(List<Customers.Served> served, List<Customers.StageMove> moves) {}
