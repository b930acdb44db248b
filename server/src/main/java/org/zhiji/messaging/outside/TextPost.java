package org.zhiji.messaging.outside;

/** The way to telephones. */
public interface TextPost {

    /** The provider has taken the text when this returns. */
    void post(String number, String text) throws NotDelivered;
}
