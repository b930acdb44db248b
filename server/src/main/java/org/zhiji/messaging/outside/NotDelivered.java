package org.zhiji.messaging.outside;

/** The other side did not take a message; what it said is for the administrator. */
public final class NotDelivered extends Exception {

    private static final int LONGEST = 500;

    public NotDelivered(String refusal) {
        super(refusal.length() > LONGEST ? refusal.substring(0, LONGEST) : refusal);
    }

    static NotDelivered because(Exception cause) {
        var said = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        var refused = new NotDelivered(said.strip());
        refused.initCause(cause);
        return refused;
    }

    String refusal() {
        return String.valueOf(getMessage());
    }
}
