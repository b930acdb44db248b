package org.zhiji.followup;

import org.zhiji.customer.ContactChannel;
import org.zhiji.followup.cadence.CadenceChannel;

/** How one writes to a customer, because a rule wants it or because the telephone leads nowhere. */
enum MessageChannel {
    SMS,
    WECHAT,
    EMAIL,
    POST;

    ContactChannel toContactChannel() {
        return switch (this) {
            case SMS -> ContactChannel.SMS;
            case WECHAT -> ContactChannel.WECHAT;
            case EMAIL -> ContactChannel.EMAIL;
            case POST -> ContactChannel.POST;
        };
    }

    /** Whether this is how the rule wants the customer contacted. */
    boolean carriesOut(CadenceChannel channel) {
        return name().equals(channel.name());
    }

    /** What a line holds, or a sheet of paper. */
    String form() {
        return this == POST ? "LETTER" : "SHORT";
    }
}
