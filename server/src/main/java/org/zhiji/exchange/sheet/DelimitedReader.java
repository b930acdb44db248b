package org.zhiji.exchange.sheet;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.zhiji.exchange.sheet.UnreadableFile.Reason;

/** Streams delimited text and forgives what old systems write: stray quotes, NULs, a missing last line end. */
final class DelimitedReader implements TableReader {

    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final QuoteGuard guard;
    private long number;

    DelimitedReader(Path file, SheetFormat.Delimited format) throws IOException {
        var decoder = format.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        this.guard =
                new QuoteGuard(new BufferedReader(new InputStreamReader(Files.newInputStream(file), decoder), 1 << 16));
        if (!FileSniffer.declaredDelimiter(file, format.charset()).isEmpty()) {
            ((BufferedReader) guard.inner()).readLine();
            number++;
        }
        this.parser = CSVParser.builder()
                .setReader(guard)
                .setFormat(CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(format.delimiter())
                        .setIgnoreEmptyLines(false)
                        .setLenientEof(true)
                        .setTrailingData(true)
                        .get())
                .get();
        this.records = parser.iterator();
    }

    @Override
    public @Nullable Line next() {
        while (true) {
            guard.recordStart = guard.consumed;
            CSVRecord record;
            try {
                if (!records.hasNext()) {
                    return null;
                }
                record = records.next();
            } catch (UncheckedIOException e) {
                if (e.getCause() instanceof EndlessCell) {
                    throw new UnreadableFile(Reason.UNCLOSED_QUOTE, number + 1);
                }
                throw e;
            }
            number++;
            var cells = new ArrayList<String>(record.size());
            for (String cell : record) {
                cells.add(CellText.clean(cell));
            }
            var line = new Line(number, cells);
            if (!line.isBlank()) {
                return line;
            }
        }
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class EndlessCell extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** One quote that is never closed would otherwise pull the rest of a large file into one cell and into memory. */
    private static final class QuoteGuard extends FilterReader {

        private static final long LONGEST_RECORD = 4L * 1024 * 1024;
        private long consumed;
        private long recordStart;

        QuoteGuard(Reader in) {
            super(in);
        }

        Reader inner() {
            return in;
        }

        @Override
        public int read() throws IOException {
            consumed++;
            check();
            return super.read();
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            consumed += Math.max(count, 0);
            check();
            return count;
        }

        private void check() throws EndlessCell {
            if (consumed - recordStart > LONGEST_RECORD) {
                throw new EndlessCell();
            }
        }
    }
}
