package org.zhiji.relationship;

/** How near one stands to somebody, from afar to close. */
enum RelationshipLevel {
    PASSER_BY,
    ACQUAINTANCE,
    FRIEND,
    CONFIDANT;

    boolean isOneAbove(RelationshipLevel other) {
        return ordinal() == other.ordinal() + 1;
    }

    boolean isAbove(RelationshipLevel other) {
        return ordinal() > other.ordinal();
    }
}
