package org.zhiji.prospect;

/** How far somebody has come in a register. */
enum EntryState {
    NEW,
    FILTERED,
    /** The score is high enough; the department manager decides. */
    CANDIDATE,
    QUALIFIED,
    REJECTED;

    /** Nobody has decided yet. */
    boolean isOpen() {
        return switch (this) {
            case NEW, CANDIDATE -> true;
            case FILTERED, QUALIFIED, REJECTED -> false;
        };
    }
}
