package org.zhiji.followup;

import org.zhiji.customer.ContactChannel;

/** What is left when the telephone leads nowhere. */
enum MessageChannel {
    SMS,
    POST;

    ContactChannel toContactChannel() {
        return switch (this) {
            case SMS -> ContactChannel.SMS;
            case POST -> ContactChannel.POST;
        };
    }
}
