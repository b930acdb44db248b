package org.zhiji.messaging.outside;

import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiji.messaging.TextToSend;
import org.zhiji.messaging.outside.MessageText.Written;

/** Puts text messages into the book of what leaves the house, in the transaction that wrote them. */
@Component
class SendTexts {

    private final SendMessages send;
    private final NoticeWords words;

    SendTexts(SendMessages send, NoticeWords words) {
        this.send = send;
        this.words = words;
    }

    @EventListener
    void toSend(TextToSend text) {
        send.store(text, new Written(words.say("notice.sms", Locale.CHINESE), text.text()));
    }
}
