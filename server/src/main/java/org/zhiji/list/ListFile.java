package org.zhiji.list;

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
import org.zhiji.platform.web.Sensitive;

/** A list as a file, row by row: what the screen shows, with the same words and the same masks. */
abstract sealed class ListFile implements AutoCloseable {

    private static final int FLUSHED_ROWS = 1_000;

    private final List<ListField> columns;
    private final DescribeList describe;
    private final Locale locale;
    private final ZoneId zone;

    private ListFile(List<ListField> columns, DescribeList describe, Locale locale, ZoneId zone) {
        this.columns = columns;
        this.describe = describe;
        this.locale = locale;
        this.zone = zone;
    }

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

        ListFile open(
                OutputStream out, List<ListField> columns, DescribeList describe, Locale locale, ZoneId zone, String by)
                throws IOException {
            return switch (this) {
                case XLSX -> new Xlsx(out, columns, describe, locale, zone, by);
                case CSV -> new Csv(out, columns, describe, locale, zone);
            };
        }
    }

    void head(RecordList list) throws IOException {
        write(columns.stream()
                .<@Nullable Object>map(column -> describe.name("field." + list.name(), column, locale))
                .toList());
    }

    void row(ListRow row) {
        try {
            write(columns.stream()
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
            case Instant at -> LocalDateTime.ofInstant(at, zone);
            case String[] several ->
                Arrays.stream(several).map(each -> choice(column, each)).collect(Collectors.joining("、"));
            case String text -> column.choices().isEmpty() ? text : choice(column, text);
            default -> value;
        };
    }

    private String choice(ListField column, String value) {
        return column.choices().stream()
                .filter(choice -> choice.value().equals(value))
                .map(choice -> describe.name(choice, locale))
                .findFirst()
                .orElse(value);
    }

    abstract void write(List<@Nullable Object> cells) throws IOException;

    @Override
    public abstract void close() throws IOException;

    private static final class Xlsx extends ListFile {

        private final Workbook workbook;
        private final Worksheet sheet;
        private int row;

        Xlsx(OutputStream out, List<ListField> columns, DescribeList describe, Locale locale, ZoneId zone, String by)
                throws IOException {
            super(columns, describe, locale, zone);
            workbook = new Workbook(out, "Zhiji", "1.0");
            sheet = workbook.newWorksheet("1");
            sheet.freezePane(0, 1);
            // Whoever prints it or hands it on, it says where it came from.
            sheet.footer(by, Position.LEFT);
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
            workbook.close();
        }
    }

    private static final class Csv extends ListFile {

        private final CSVPrinter printer;

        Csv(OutputStream out, List<ListField> columns, DescribeList describe, Locale locale, ZoneId zone)
                throws IOException {
            super(columns, describe, locale, zone);
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            // Excel takes the file for its own code page without it.
            writer.write('\ufeff');
            printer = new CSVPrinter(writer, CSVFormat.EXCEL);
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
            printer.close();
        }
    }
}
