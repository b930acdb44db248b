package org.zhiji.messaging.outside;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The administrator has mended what stood in the way of a message. */
@Component
class ResendMessage {

    private final SendMessages send;

    ResendMessage(SendMessages send) {
        this.send = send;
    }

    @Transactional
    public void run(UUID id, Instant now) {
        send.again(id, now);
    }
}
