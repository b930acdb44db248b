package org.zhiji.capa;

/**
 * One answer to "why?". The answers stand in the order in which the tree is read.
 *
 * @param depth 0 hangs on the bone, 1 explains the 0 before it, and so on
 * @param root  what the measures are to remove
 */
record CapaCause(CauseBranch branch, int depth, String text, boolean root) {}
