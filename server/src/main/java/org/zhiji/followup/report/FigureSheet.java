package org.zhiji.followup.report;

import java.math.BigDecimal;
import java.util.Locale;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.Texts;

/** Writes figures line under line; one that there is none of is a dash, as on the page. */
public final class FigureSheet {

    private final Worksheet sheet;
    private final Texts texts;
    private final Locale locale;
    private final String room;
    private int line;

    /** @param room the words of the sheet begin with it */
    public FigureSheet(Worksheet sheet, Texts texts, Locale locale, String room) {
        this.sheet = sheet;
        this.texts = texts;
        this.locale = locale;
        this.room = room;
        sheet.width(0, 44);
    }

    boolean english() {
        return locale.getLanguage().equals("en");
    }

    public String word(String key) {
        return texts.get(locale, room + "." + key);
    }

    String person(String role, @Nullable String name) {
        return word(role) + " " + (name == null ? word("nobody") : name);
    }

    public void title(String title) {
        sheet.value(line, 0, title);
        sheet.style(line++, 0).bold().fontSize(14).set();
    }

    public void heading(String name, String... columns) {
        line++;
        sheet.value(line, 0, word(name));
        for (int i = 0; i < columns.length; i++) {
            sheet.value(line, i + 1, word(columns[i]));
        }
        sheet.range(line, 0, line, columns.length).style().bold().set();
        line++;
    }

    public void line(String name, @Nullable Object... values) {
        sheet.value(line, 0, name);
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case null -> sheet.value(line, i + 1, "—");
                case BigDecimal share -> {
                    sheet.value(line, i + 1, share);
                    sheet.style(line, i + 1)
                            .format(share.scale() == 2 ? "#,##0.00" : "0.0")
                            .set();
                }
                case Number number -> sheet.value(line, i + 1, number);
                case Object other -> sheet.value(line, i + 1, other.toString());
            }
        }
        line++;
    }
}
