package org.zhiji.relationship;

/** The five things a contact with a customer is for; one contact often serves several. */
enum ContactFunction {
    /** Help and attention that are not tied to a sale. */
    CARE,
    /** Something of value to know, of the trade or of us. */
    INFO,
    DEAL,
    SERVICE,
    /** What one has learnt: feedback, a changed need, changes of people, signals to buy, competitors. */
    INTEL;

    /** Whether the customer has something of it, besides an offer. */
    boolean gives() {
        return switch (this) {
            case CARE, INFO, SERVICE -> true;
            case DEAL, INTEL -> false;
        };
    }
}
