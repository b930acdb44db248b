package org.zhiji.exchange;

import static java.util.Objects.requireNonNullElse;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiji.exchange.row.DateCell;
import org.zhiji.exchange.row.DateOrder;
import org.zhiji.exchange.row.HeaderMatcher;
import org.zhiji.exchange.row.ImportOptions;
import org.zhiji.exchange.sheet.FileSniffer;
import org.zhiji.exchange.sheet.Line;
import org.zhiji.exchange.sheet.SheetFormat;
import org.zhiji.exchange.sheet.TableReader;
import org.zhiji.exchange.sheet.UnreadableFile;

/** Reads a file once from end to end and tells what is in it. */
final class AnalyzeFile {

    private static final int SAMPLES = 50;
    private static final int SHOWN = 5;
    private static final int FIRST_LINES = 20;
    static final int MOST_COLUMNS = 1000;

    private AnalyzeFile() {}

    static SheetFormat format(Path file, ImportOptions options) {
        try {
            Charset charset = options.encoding() == null ? null : charset(options.encoding());
            Character delimiter =
                    options.delimiter() == null || options.delimiter().isEmpty()
                            ? null
                            : options.delimiter().charAt(0);
            return FileSniffer.sniff(file, charset, delimiter);
        } catch (UnreadableFile e) {
            throw ImportProblem.of(e);
        }
    }

    /** Whoever sends a file of cards is told that there are none in it, instead of being shown a strange table. */
    static void requireCards(Path file, ImportOptions options) {
        if (!(format(file, options) instanceof SheetFormat.Cards)) {
            throw ImportProblem.FILE_NO_CARDS.problem();
        }
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw ImportProblem.ENCODING_UNKNOWN.problem(name);
        }
    }

    static ImportAnalysis run(Path file, ImportOptions options) {
        SheetFormat format = format(file, options);
        try {
            String sheet = sheet(file, format, options.sheet());
            long headerRow = options.headerRow() == null || format instanceof SheetFormat.Cards
                    ? header(file, format, sheet).number()
                    : options.headerRow();
            try (var reader = TableReader.open(file, format, sheet)) {
                return read(reader, format, sheet, headerRow);
            }
        } catch (UnreadableFile e) {
            throw ImportProblem.of(e);
        }
    }

    /** Of several sheets the first one with a header and something below it. */
    private static @Nullable String sheet(Path file, SheetFormat format, @Nullable String asked) {
        if (asked != null || !(format instanceof SheetFormat.Workbook(List<String> sheets))) {
            return asked;
        }
        for (String sheet : sheets) {
            try (var reader = TableReader.open(file, format, sheet)) {
                if (reader.read(2).size() == 2) {
                    return sheet;
                }
            }
        }
        return sheets.getFirst();
    }

    private static Line header(Path file, SheetFormat format, @Nullable String sheet) {
        try (var reader = TableReader.open(file, format, sheet)) {
            List<Line> first = reader.read(FIRST_LINES);
            if (first.isEmpty()) {
                throw new UnreadableFile(UnreadableFile.Reason.EMPTY);
            }
            return format instanceof SheetFormat.Cards ? first.getFirst() : HeaderMatcher.header(first);
        }
    }

    private static ImportAnalysis read(TableReader reader, SheetFormat format, @Nullable String sheet, long headerRow) {
        List<String> headers = List.of();
        var samples = new ArrayList<List<String>>();
        long rows = 0;
        var dates = new Dates();
        for (Line line = reader.next(); line != null; line = reader.next()) {
            if (line.number() < headerRow) {
                continue;
            }
            if (line.number() == headerRow) {
                headers = line.cells();
                continue;
            }
            rows++;
            if (samples.size() < SAMPLES) {
                samples.add(line.cells());
            }
            dates.look(line);
        }
        if (headers.isEmpty()) {
            throw new UnreadableFile(UnreadableFile.Reason.EMPTY);
        }
        if (headers.size() > MOST_COLUMNS) {
            throw ImportProblem.TOO_MANY_COLUMNS.problem(headers.size(), MOST_COLUMNS);
        }
        var text = Text.of(format);
        return new ImportAnalysis(
                text == null ? null : text.charset().name(),
                text == null || text.certain(),
                text != null && text.damaged(),
                format instanceof SheetFormat.Delimited delimited ? String.valueOf(delimited.delimiter()) : null,
                format instanceof SheetFormat.Workbook workbook ? workbook.sheets() : List.of(),
                sheet,
                headerRow,
                headers,
                samples,
                rows,
                dates.order(),
                dates.undecided());
    }

    private record Text(Charset charset, boolean certain, boolean damaged) {

        static @Nullable Text of(SheetFormat format) {
            return switch (format) {
                case SheetFormat.Delimited(var charset, var _, var certain, var damaged) ->
                    new Text(charset, certain, damaged);
                case SheetFormat.Cards(var charset, var certain, var damaged) -> new Text(charset, certain, damaged);
                case SheetFormat.Workbook _ -> null;
            };
        }
    }

    static List<List<String>> shown(ImportAnalysis analysis) {
        return analysis.samples().subList(0, Math.min(SHOWN, analysis.samples().size()));
    }

    /** All dates of a file are written the same way round, column by column. */
    private static final class Dates {

        private static final class Column {
            private boolean dayFirst;
            private boolean monthFirst;
            private @Nullable String ambiguous;
        }

        private final Map<Integer, Column> columns = new HashMap<>();

        void look(Line line) {
            for (int i = 0; i < line.cells().size(); i++) {
                String cell = line.cells().get(i);
                // Cheap test first: this is asked of every cell of the file.
                if (cell.length() < 8
                        || cell.length() > 30
                        || !Character.isDigit(cell.charAt(0))
                        || cell.indexOf('/') < 0 && cell.indexOf('-') < 0 && cell.indexOf('.') < 0) {
                    continue;
                }
                DateOrder evidence = DateCell.evidence(cell);
                if (evidence != null) {
                    Column column = columns.computeIfAbsent(i, key -> new Column());
                    column.dayFirst |= evidence == DateOrder.DAY_FIRST;
                    column.monthFirst |= evidence == DateOrder.MONTH_FIRST;
                } else if (DateCell.isAmbiguous(cell)) {
                    Column column = columns.computeIfAbsent(i, key -> new Column());
                    column.ambiguous = requireNonNullElse(column.ambiguous, cell);
                }
            }
        }

        @Nullable
        DateOrder order() {
            boolean dayFirst = columns.values().stream().anyMatch(column -> column.dayFirst);
            boolean monthFirst = columns.values().stream().anyMatch(column -> column.monthFirst);
            if (dayFirst == monthFirst) {
                return null;
            }
            return dayFirst ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
        }

        @Nullable
        String undecided() {
            if (order() != null) {
                return null;
            }
            for (Column column : columns.values()) {
                if (column.ambiguous != null) {
                    return column.ambiguous;
                }
            }
            return null;
        }
    }
}
