package org.zhiji.followup.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.Texts;

/** Figures line under line, in whatever form they leave the house; what there is none of is a dash, as on the page. */
public abstract class FigurePaper {

    private final Texts texts;
    private final Locale locale;
    private final String room;

    /** @param room the words of the paper begin with it */
    protected FigurePaper(Texts texts, Locale locale, String room) {
        this.texts = texts;
        this.locale = locale;
        this.room = room;
    }

    public abstract void title(String title);

    /** Begins a block: its name and the names of its columns, as keys of words. */
    public abstract void heading(String name, String... columns);

    public abstract void line(String name, @Nullable Object... values);

    final boolean english() {
        return locale.getLanguage().equals("en");
    }

    public final String word(String key) {
        return texts.get(locale, room + "." + key);
    }

    final String person(String role, @Nullable String name) {
        return word(role) + " " + (name == null ? word("nobody") : name);
    }
}
