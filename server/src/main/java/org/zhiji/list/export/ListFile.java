package org.zhiji.list.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.zhiji.list.DescribeList;
import org.zhiji.list.ListField;
import org.zhiji.list.ListRow;
import org.zhiji.list.RecordList;
import org.zhiji.platform.web.Sensitive;

/** A list as a file, row by row: what the screen shows, with the same words and the same masks. */
abstract sealed class ListFile implements AutoCloseable {

    private static final int FLUSHED_ROWS = 1_000;

    private final Look look;

    private ListFile(Look look) {
        this.look = look;
    }

    /** How it is to look, whatever its kind. */
    record Look(List<ListField> columns, DescribeList describe, Locale locale, ZoneId zone, Watermark.Mark mark) {}

    /** The kinds of files that are offered. */
    enum Format {
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("text/csv;charset=utf-8");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }

        ListFile open(OutputStream out, Look look) throws IOException {
            return switch (this) {
                case XLSX -> new Xlsx(out, look);
                case CSV -> new Csv(out, look);
            };
        }
    }

    void head(RecordList list) throws IOException {
        write(look.columns.stream()
                .<@Nullable Object>map(column -> look.describe.name("field." + list.name(), column, look.locale))
                .toList());
    }

    void row(ListRow row) {
        try {
            write(look.columns.stream()
                    .<@Nullable Object>map(column -> told(column, row.cells().get(column.key())))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Object told(ListField column, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Sensitive personal -> personal.shown();
            case ListRow.Reference reference -> reference.name();
            case Instant at -> LocalDateTime.ofInstant(at, look.zone);
            case String[] several ->
                Arrays.stream(several).map(each -> choice(column, each)).collect(Collectors.joining("、"));
            case String text -> column.choices().isEmpty() ? text : choice(column, text);
            default -> value;
        };
    }

    private String choice(ListField column, String value) {
        return column.choices().stream()
                .filter(choice -> choice.value().equals(value))
                .map(choice -> look.describe.name(choice, look.locale))
                .findFirst()
                .orElse(value);
    }

    abstract void write(List<@Nullable Object> cells) throws IOException;

    @Override
    public abstract void close() throws IOException;

    private static final class Xlsx extends ListFile {

        private final Workbook workbook;
        private final Worksheet sheet;
        private final Watermark.Mark mark;
        private int row;

        Xlsx(OutputStream out, Look look) throws IOException {
            super(look);
            mark = look.mark;
            workbook = new Workbook(out, "Zhiji", "1.0");
            sheet = workbook.newWorksheet("1");
            sheet.freezePane(0, 1);
            // Whoever prints it or hands it on, it says where it came from.
            sheet.footer(mark.line(), Position.LEFT);
        }

        @Override
        void write(List<@Nullable Object> cells) throws IOException {
            for (int column = 0; column < cells.size(); column++) {
                cell(column, cells.get(column));
            }
            row++;
            if (row % FLUSHED_ROWS == 0) {
                sheet.flush();
            }
        }

        private void cell(int column, @Nullable Object value) {
            switch (value) {
                case null -> {
                    // An empty cell is no cell.
                }
                case LocalDateTime at -> {
                    sheet.value(row, column, at);
                    sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
                }
                case LocalDate day -> {
                    sheet.value(row, column, day);
                    sheet.style(row, column).format("yyyy-mm-dd").set();
                }
                case Number number -> sheet.value(row, column, number);
                case Boolean yes -> sheet.value(row, column, yes);
                default -> sheet.value(row, column, value.toString());
            }
        }

        @Override
        public void close() throws IOException {
            // The rows end with the list, so that it can be filtered and read in again; the mark has a sheet of its
            // own.
            sheet.finish();
            var about = workbook.newWorksheet(mark.sheet());
            for (int line = 0; line < mark.facts().size(); line++) {
                about.value(line, 0, mark.facts().get(line).name());
                about.value(line, 1, mark.facts().get(line).value());
            }
            about.width(0, 14);
            about.width(1, 90);
            workbook.close();
        }
    }

    private static final class Csv extends ListFile {

        private final CSVPrinter printer;
        private final String mark;

        Csv(OutputStream out, Look look) throws IOException {
            super(look);
            mark = look.mark.line();
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            // Excel takes the file for its own code page without it.
            writer.write('\ufeff');
            printer = new CSVPrinter(
                    writer, CSVFormat.EXCEL.builder().setCommentMarker('#').get());
        }

        @Override
        void write(List<@Nullable Object> cells) throws IOException {
            for (var cell : cells) {
                printer.print(safe(cell));
            }
            printer.println();
        }

        /** A text that Excel would take for a formula stays a text. */
        private static @Nullable Object safe(@Nullable Object cell) {
            if (cell instanceof BigDecimal number) {
                return number.toPlainString();
            }
            if (cell instanceof LocalDateTime at) {
                return at.toString().replace('T', ' ');
            }
            return cell instanceof String text && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
                    ? "'" + text
                    : cell;
        }

        @Override
        public void close() throws IOException {
            printer.printComment(mark);
            printer.close();
        }
    }
}
