package org.zhiji.followup.intake;

import java.util.List;

/**
 * A sheet with its orders.
 *
 * @param receivable whether the reader may put the received mark
 */
record HandOverView(HandOverRow sheet, List<HandOverOrder> orders, boolean receivable) {}
