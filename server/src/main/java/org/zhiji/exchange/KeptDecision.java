package org.zhiji.exchange;

/** What becomes of a record that was kept. */
enum KeptDecision {
    KEEP,
    UNDO
}
