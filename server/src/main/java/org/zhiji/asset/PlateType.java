package org.zhiji.asset;

public enum PlateType {
    ORDINARY,
    NEW_ENERGY_SMALL,
    NEW_ENERGY_LARGE,
    EMBASSY,
    /** Military, temporary and other plates without a public pattern: taken as written, and marked. */
    OTHER,
    NONE
}
