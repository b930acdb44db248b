package org.zhiji.followup.cadence;

import org.zhiji.customer.ContactChannel;

/** How a rule wants the customer contacted. */
public enum CadenceChannel {
    PHONE(ContactChannel.PHONE),
    WECHAT(ContactChannel.WECHAT),
    /** Only who wants to be left alone altogether is not visited either. */
    VISIT(ContactChannel.ANY),
    EMAIL(ContactChannel.EMAIL),
    SMS(ContactChannel.SMS),
    POST(ContactChannel.POST);

    private final ContactChannel consent;

    CadenceChannel(ContactChannel consent) {
        this.consent = consent;
    }

    /** As consent and do-not-contact name it. */
    public ContactChannel consent() {
        return consent;
    }
}
