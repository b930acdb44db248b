package org.zhiji.followup.report;

import java.math.BigDecimal;
import java.util.Locale;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.Texts;

/** Figures as a sheet of a workbook. */
public final class FigureSheet extends FigurePaper {

    private final Worksheet sheet;
    private int line;

    /** @param room the words of the sheet begin with it */
    public FigureSheet(Worksheet sheet, Texts texts, Locale locale, String room) {
        super(texts, locale, room);
        this.sheet = sheet;
        sheet.width(0, 44);
    }

    @Override
    public void title(String title) {
        sheet.value(line, 0, title);
        sheet.style(line++, 0).bold().fontSize(14).set();
    }

    @Override
    public void heading(String name, String... columns) {
        line++;
        sheet.value(line, 0, word(name));
        for (int i = 0; i < columns.length; i++) {
            sheet.value(line, i + 1, word(columns[i]));
        }
        sheet.range(line, 0, line, columns.length).style().bold().set();
        line++;
    }

    @Override
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
