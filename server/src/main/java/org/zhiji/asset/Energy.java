package org.zhiji.asset;

/** What moves a car, as far as its plate tells. */
public enum Energy {
    FUEL,
    ELECTRIC,
    HYBRID
}
