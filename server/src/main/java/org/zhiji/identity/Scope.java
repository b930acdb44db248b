package org.zhiji.identity;

/** For whose records a right holds, from narrow to wide. */
public enum Scope {
    OWN,
    DEPARTMENT,
    DEPARTMENT_AND_BELOW,
    ALL;

    public Scope widest(Scope other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
