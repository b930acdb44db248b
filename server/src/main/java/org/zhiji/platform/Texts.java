package org.zhiji.platform;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sentences of the message files; a key without a sentence stands for itself, so that a slip is seen and nothing breaks. */
@Component
public class Texts {

    private final MessageSource messages;

    public Texts(MessageSource messages) {
        this.messages = messages;
    }

    public String get(Locale locale, String key, Object... arguments) {
        return or(locale, key, key, arguments);
    }

    public String or(Locale locale, String key, String otherwise, Object... arguments) {
        var text = messages.getMessage(key, arguments, otherwise, locale);
        return text == null ? otherwise : text;
    }
}
