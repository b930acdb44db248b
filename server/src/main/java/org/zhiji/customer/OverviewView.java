package org.zhiji.customer;

import java.util.List;
import java.util.Map;
import org.zhiji.platform.web.Page;

/**
 * All of a customer on one page.
 *
 * @param parts the rows of other rooms: vehicles, workOrders and what else they bring
 */
record OverviewView(CustomerView customer, Map<String, List<?>> parts, Page<TimelineEntry> timeline) {}
