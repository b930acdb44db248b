package org.zhiji.exchange.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.zhiji.exchange.sheet.UnreadableFile.Reason;

/** Streams a sheet of an xlsx workbook; dates become ISO text, numbers plain digits without an exponent. */
final class WorkbookReader implements TableReader {

    private static final LocalDateTime EPOCH_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime EPOCH_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final MathContext EXCEL_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;

    WorkbookReader(Path file, SheetFormat.Workbook format, @Nullable String sheet) {
        String name = sheet != null ? sheet : format.sheets().getFirst();
        this.workbook = open(file);
        try {
            this.stream = workbook.getSheets()
                    .filter(candidate -> candidate.getName().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new UnreadableFile(Reason.NO_SUCH_SHEET))
                    .openStream();
            this.rows = stream.iterator();
        } catch (IOException | ExcelReaderException e) {
            closeQuietly(workbook);
            throw damaged(e);
        } catch (UnreadableFile e) {
            closeQuietly(workbook);
            throw e;
        }
    }

    static List<String> visibleSheets(Path file) {
        try (var workbook = open(file)) {
            List<String> names = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .map(Sheet::getName)
                    .toList();
            if (names.isEmpty()) {
                throw new UnreadableFile(Reason.EMPTY);
            }
            return names;
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    private static ReadableWorkbook open(Path file) {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (IOException | RuntimeException e) {
            throw damaged(e);
        }
    }

    @Override
    public @Nullable Line next() {
        try {
            while (rows.hasNext()) {
                Line line = line(rows.next());
                if (!line.isBlank()) {
                    return line;
                }
            }
            return null;
        } catch (UnreadableFile e) {
            throw e;
        } catch (RuntimeException e) {
            throw damaged(e);
        }
    }

    private Line line(Row row) {
        var cells = new ArrayList<String>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(this::text).orElse(""));
        }
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return new Line(row.getRowNum(), cells);
    }

    private String text(Cell cell) {
        return switch (cell.getValue()) {
            case null -> CellText.clean(cell.getRawValue() == null ? "" : cell.getRawValue());
            case BigDecimal number when isDate(cell) -> dateText(number);
            case BigDecimal number -> numberText(number);
            case Boolean bool -> bool ? "TRUE" : "FALSE";
            case Object other -> CellText.clean(other.toString());
        };
    }

    private static String numberText(BigDecimal number) {
        BigDecimal shown = number.precision() > 15 && number.scale() > 0 ? number.round(EXCEL_DIGITS) : number;
        BigDecimal plain = shown.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain).toPlainString();
    }

    private String dateText(BigDecimal serial) {
        LocalDateTime epoch = workbook.isDate1904() ? EPOCH_1904 : EPOCH_1900;
        long seconds = serial.multiply(BigDecimal.valueOf(86_400))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        LocalDateTime time = epoch.plusSeconds(seconds);
        if (serial.signum() >= 0 && serial.compareTo(BigDecimal.ONE) < 0) {
            return time.toLocalTime().truncatedTo(ChronoUnit.SECONDS).toString();
        }
        return seconds % 86_400 == 0 ? time.toLocalDate().toString() : time.toLocalDate() + " " + time.toLocalTime();
    }

    /** Excel has no date type, only numbers with a date format; 27–36 and 50–58 are the built-in Chinese ones. */
    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null
                && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58)) {
            return true;
        }
        String format = cell.getDataFormatString();
        if (format == null || format.equalsIgnoreCase("General")) {
            return false;
        }
        String bare = format.toLowerCase(Locale.ROOT)
                .replaceAll("\"[^\"]*\"", "")
                .replaceAll("\\\\.", "")
                .replaceAll("\\[[^\\]]*]", "");
        return bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0 || bare.contains("h:") || bare.contains("m/");
    }

    @Override
    public void close() {
        try {
            stream.close();
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void closeQuietly(ReadableWorkbook workbook) {
        try {
            workbook.close();
        } catch (IOException ignored) {
            // The reason why reading failed is already on its way to the user.
        }
    }

    private static UnreadableFile damaged(Throwable cause) {
        var damaged = new UnreadableFile(Reason.DAMAGED_WORKBOOK);
        damaged.initCause(cause);
        return damaged;
    }
}
