package org.zhiji;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Speaks to the person in front of the terminal, in Chinese where the terminal is Chinese, else in English. */
final class Terminal {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(
            "terminal",
            chinese() ? Locale.CHINESE : Locale.ENGLISH,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Terminal() {}

    static void say(String key, Object... arguments) {
        OUT.println(text(key, arguments));
    }

    static void line(String text) {
        OUT.println(text);
    }

    static String text(String key, Object... arguments) {
        return MessageFormat.format(TEXTS.getString(key), arguments);
    }

    static Locale locale() {
        return chinese() ? Locale.CHINESE : Locale.ENGLISH;
    }

    private static boolean chinese() {
        return Locale.getDefault().getLanguage().equals("zh");
    }
}
