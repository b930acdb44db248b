package org.zhiji.exchange.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Streams the lines of a table; blank lines are passed over but keep their number. */
public interface TableReader extends AutoCloseable {

    @Nullable
    Line next();

    @Override
    void close();

    default List<Line> read(int limit) {
        var lines = new ArrayList<Line>();
        while (lines.size() < limit) {
            Line line = next();
            if (line == null) {
                break;
            }
            lines.add(line);
        }
        return lines;
    }

    /** @param sheet the name of the sheet of a workbook, null for the first; without meaning for delimited text */
    static TableReader open(Path file, SheetFormat format, @Nullable String sheet) {
        return switch (format) {
            case SheetFormat.Workbook workbook -> new WorkbookReader(file, workbook, sheet);
            case SheetFormat.Cards cards -> {
                try {
                    yield new CardReader(file, cards.charset());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            case SheetFormat.Delimited delimited -> {
                try {
                    yield new DelimitedReader(file, delimited);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}
