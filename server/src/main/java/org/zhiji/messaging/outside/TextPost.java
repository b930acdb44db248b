package org.zhiji.messaging.outside;

import java.util.UUID;

/** The way to telephones. */
public interface TextPost {

    /**
     * The provider has taken the text when this returns.
     *
     * @param id the same for the same message, also when it is handed over again
     */
    void post(UUID id, String number, String text) throws NotDelivered;
}
