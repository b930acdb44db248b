package org.zhiji.list.export;

/**
 * What the company lets out without asking.
 *
 * @param rowLimit  above so many rows somebody has to agree
 * @param dailyRows above so many rows of one person in a day the administrators are told
 */
record ExportRule(int rowLimit, int dailyRows, int version) {}
