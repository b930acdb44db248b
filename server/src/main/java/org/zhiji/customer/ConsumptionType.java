package org.zhiji.customer;

/** What somebody looks at when buying: whether it is good, whether it pleases, whether one is understood. */
public enum ConsumptionType {
    RATIONAL,
    PERCEPTUAL,
    EMOTIONAL
}
