package org.zhiji.messaging.outside;

/** The way to the company's mail server. */
public interface Mailer {

    /** Whether a server is configured; without one nothing waits for it. */
    boolean ready();

    /** The mail has been taken by the server when this returns. */
    void send(String address, String subject, String text) throws NotDelivered;
}
