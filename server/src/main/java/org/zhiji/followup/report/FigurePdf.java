package org.zhiji.followup.report;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;
import org.zhiji.platform.Texts;

/** Figures as a document on A4, with a Chinese typeface of its own, so that every machine shows and prints the same. */
final class FigurePdf extends FigurePaper implements AutoCloseable {

    private static final String TYPEFACE = "fonts/NotoSansSC_400Regular.ttf";
    private static final Color INK = new Color(0x1B2422);
    private static final Color QUIET = new Color(0x586662);
    private static final Color LINE = new Color(0xCCD4D1);
    private static final float MARGIN = 42;
    private static final int WIDE = 3;

    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);
    private final Font big;
    private final Font bold;
    private final Font plain;
    private final Font quiet;
    private @Nullable PdfPTable block;

    FigurePdf(OutputStream out, Texts texts, Locale locale, String room) {
        super(texts, locale, room);
        var face = typeface();
        big = new Font(face, 16, Font.NORMAL, INK);
        bold = new Font(face, 10, Font.BOLD, INK);
        plain = new Font(face, 9, Font.NORMAL, INK);
        quiet = new Font(face, 8, Font.NORMAL, QUIET);
        PdfWriter.getInstance(document, out).setPageEvent(new PageNumbers());
        document.open();
    }

    private static BaseFont typeface() {
        try {
            return BaseFont.createFont(TYPEFACE, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        } catch (IOException missing) {
            throw new UncheckedIOException("The typeface is not in this build: " + TYPEFACE, missing);
        }
    }

    @Override
    public void title(String title) {
        document.addTitle(title);
        var heading = new Paragraph(title, big);
        heading.setSpacingAfter(8);
        document.add(heading);
    }

    /** What stands above the figures: names and values, two pairs to a line. */
    void facts(Map<String, String> facts) {
        var table = table(new float[] {1, 3, 1, 3});
        facts.forEach((name, value) -> {
            table.addCell(cell(name, quiet, Element.ALIGN_LEFT));
            table.addCell(cell(value, plain, Element.ALIGN_LEFT));
        });
        table.completeRow();
        document.add(table);
    }

    @Override
    public void heading(String name, String... columns) {
        finish();
        var widths = new float[1 + columns.length];
        widths[0] = WIDE;
        for (int i = 1; i < widths.length; i++) {
            widths[i] = 1;
        }
        var table = table(widths);
        table.setSpacingBefore(12);
        table.setHeaderRows(1);
        table.addCell(cell(word(name), bold, Element.ALIGN_LEFT));
        for (var column : columns) {
            table.addCell(cell(word(column), quiet, Element.ALIGN_RIGHT));
        }
        block = table;
    }

    @Override
    public void line(String name, @Nullable Object... values) {
        var table = block;
        if (table == null) {
            document.add(new Paragraph(String.join("  ", List.of(name, joined(values))), plain));
            return;
        }
        table.addCell(cell(name, plain, Element.ALIGN_LEFT));
        for (var value : values) {
            table.addCell(cell(say(value), plain, Element.ALIGN_RIGHT));
        }
        table.completeRow();
    }

    /** A block that is words. */
    void words(String name, String words) {
        finish();
        var heading = new Paragraph(word(name), bold);
        heading.setSpacingBefore(12);
        document.add(heading);
        document.add(new Paragraph(words, plain));
    }

    @Override
    public void close() {
        finish();
        document.close();
    }

    private void finish() {
        if (block != null) {
            document.add(block);
            block = null;
        }
    }

    private static String joined(@Nullable Object... values) {
        var words = new StringBuilder();
        for (var value : values) {
            words.append(say(value)).append("  ");
        }
        return words.toString().strip();
    }

    private static String say(@Nullable Object value) {
        return switch (value) {
            case null -> "—";
            case BigDecimal rate -> rate.toPlainString();
            case Object other -> other.toString();
        };
    }

    private static PdfPTable table(float[] widths) {
        var table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        // What a row leaves empty.
        table.getDefaultCell().setBorder(Rectangle.BOTTOM);
        table.getDefaultCell().setBorderColor(LINE);
        table.getDefaultCell().setBorderWidth(0.5f);
        return table;
    }

    private static PdfPCell cell(String words, Font font, int alignment) {
        var cell = new PdfPCell(new Phrase(words, font));
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(LINE);
        cell.setBorderWidth(0.5f);
        cell.setHorizontalAlignment(alignment);
        cell.setPadding(3);
        cell.setPaddingBottom(5);
        return cell;
    }

    /** The number of each page at its foot. */
    private final class PageNumbers extends PdfPageEventHelper {

        @Override
        public void onEndPage(PdfWriter writer, Document page) {
            ColumnText.showTextAligned(
                    writer.getDirectContent(),
                    Element.ALIGN_CENTER,
                    new Phrase(String.valueOf(writer.getPageNumber()), quiet),
                    (page.left() + page.right()) / 2,
                    MARGIN / 2,
                    0);
        }
    }
}
