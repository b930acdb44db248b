package org.zhiji.customer;

/** How somebody at a customer stands to us. */
public enum Attitude {
    SUPPORTER,
    NEUTRAL,
    OPPONENT
}
