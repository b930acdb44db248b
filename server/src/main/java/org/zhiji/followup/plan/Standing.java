package org.zhiji.followup.plan;

/** Whether somebody can be planned a call, and if not, why. */
enum Standing {
    READY,
    /** Another branch's, or somebody else's: to be seen, not to be planned. */
    OUT_OF_REACH,
    ALREADY_PLANNED,
    /** The car was made ready for its sale; there was no visit to ask about. */
    NO_VISIT,
    CUSTOMER_REMOVED,
    /** The customer said no when the car was handed over. */
    NO_CONSENT,
    NOT_ASKED,
    /** The last word on being called at all was no. */
    REFUSED,
    DO_NOT_CONTACT,
    NO_NUMBER,
    TOO_LATE,
    RECENTLY_CALLED,
    /** Gone, or not what it was when it was chosen. */
    NOT_FOUND,
    /** Nobody may make this call: the only one chosen is the advisor who served the customer. */
    NO_CALLER,
    NO_WORKING_DAY,
    /** Every chosen day of every chosen caller is full. */
    NO_ROOM
}
