package org.zhiji.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.exchange.row.CellIssue;
import org.zhiji.exchange.sheet.CellText;
import org.zhiji.exchange.sheet.Line;
import org.zhiji.exchange.sheet.TableReader;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.Problem;

/** Gives the rows in error back as they came, with the reason per cell behind them, to be corrected and imported again. */
@Component
class ErrorFile {

    /** Excel takes no more rows than this. */
    private static final int MOST_ROWS = 1_048_000;

    private final ImportRepository repository;
    private final ImportFiles files;
    private final ImportQueries queries;
    private final IssueSentences sentences;

    ErrorFile(ImportRepository repository, ImportFiles files, ImportQueries queries, IssueSentences sentences) {
        this.repository = repository;
        this.files = files;
        this.queries = queries;
        this.sentences = sentences;
    }

    enum Format {
        XLSX,
        CSV
    }

    @Transactional(readOnly = true)
    void write(UUID id, Actor actor, Format format, Locale locale, OutputStream out) {
        Import known = repository.find(id, actor).orElseThrow(() -> Problem.notFound("import"));
        if (known.fileRemoved()) {
            throw ImportProblem.FILE_REMOVED.problem();
        }
        boolean trial = known.status() == ImportStatus.DRY_RUN;
        try (var file = files.open(id);
                var reader = TableReader.open(
                        file.path(),
                        AnalyzeFile.format(file.path(), known.options()),
                        known.analysis().sheet());
                var issues = queries.errors(id, trial);
                var sheet = format == Format.XLSX ? new ExcelRows(out) : new CsvRows(out)) {
            sheet.header(header(known, locale));
            copy(reader, issues.iterator(), sheet, known, locale);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> header(Import known, Locale locale) {
        var header = new ArrayList<>(known.analysis().headers());
        header.add(sentences.say("exchange.errors.row", locale));
        header.add(sentences.say("exchange.errors.reason", locale));
        return header;
    }

    /** Both run in the order of the rows, so one pass over the file is enough. */
    private void copy(TableReader reader, Iterator<RowIssues> issues, Rows sheet, Import known, Locale locale)
            throws IOException {
        int written = 0;
        RowIssues next = issues.hasNext() ? issues.next() : null;
        for (Line line = reader.next(); line != null && next != null && written < MOST_ROWS; line = reader.next()) {
            if (line.number() == next.row()) {
                sheet.row(line, known, next.issues(), reasons(next, known, locale));
                written++;
                next = issues.hasNext() ? issues.next() : null;
            }
        }
    }

    private String reasons(RowIssues row, Import known, Locale locale) {
        var reasons = new StringBuilder();
        for (CellIssue issue : row.issues()) {
            String header = IssueSentences.header(
                    issue, known.mapping(), known.analysis().headers());
            if (!reasons.isEmpty()) {
                reasons.append('\n');
            }
            if (header != null) {
                reasons.append('[').append(header).append("] ");
            }
            reasons.append(sentences.say(issue, locale));
        }
        return reasons.toString();
    }

    private interface Rows extends AutoCloseable {
        void header(List<String> cells) throws IOException;

        void row(Line line, Import known, List<CellIssue> issues, String reasons) throws IOException;

        @Override
        void close() throws IOException;
    }

    private static final class ExcelRows implements Rows {

        private static final String MARK = "FFD9D2";
        private final Workbook workbook;
        private final Worksheet sheet;
        private int row;
        private int width;

        ExcelRows(OutputStream out) {
            this.workbook = new Workbook(out, "Zhiji", "1.0");
            this.sheet = workbook.newWorksheet("Sheet1");
        }

        @Override
        public void header(List<String> cells) {
            width = cells.size() - 2;
            for (int i = 0; i < cells.size(); i++) {
                sheet.inlineString(0, i, CellText.harmless(cells.get(i)));
                sheet.style(0, i).bold().set();
            }
            sheet.width(width + 1, 80);
            sheet.freezePane(0, 1);
            row = 1;
        }

        @Override
        public void row(Line line, Import known, List<CellIssue> issues, String reasons) throws IOException {
            for (int i = 0; i < width; i++) {
                String cell = line.cell(i);
                if (!cell.isEmpty()) {
                    sheet.inlineString(row, i, CellText.harmless(cell));
                }
            }
            for (CellIssue issue : issues) {
                int column = issue.field() == null ? -1 : known.mapping().column(issue.field());
                if (column >= 0 && issue.error()) {
                    sheet.style(row, column).fillColor(MARK).set();
                }
            }
            sheet.value(row, width, line.number());
            sheet.inlineString(row, width + 1, reasons);
            row++;
            if (row % 1000 == 0) {
                sheet.flush();
            }
        }

        @Override
        public void close() throws IOException {
            workbook.close();
        }
    }

    private static final class CsvRows implements Rows {

        private final CSVPrinter printer;
        private int width;

        CsvRows(OutputStream out) throws IOException {
            var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            // Without the mark Excel reads UTF-8 as the local encoding.
            writer.write('\uFEFF');
            this.printer = new CSVPrinter(writer, CSVFormat.EXCEL);
        }

        @Override
        public void header(List<String> cells) throws IOException {
            width = cells.size() - 2;
            for (String cell : cells) {
                printer.print(CellText.harmless(cell));
            }
            printer.println();
        }

        @Override
        public void row(Line line, Import known, List<CellIssue> issues, String reasons) throws IOException {
            for (int i = 0; i < width; i++) {
                printer.print(CellText.harmless(line.cell(i)));
            }
            printer.print(line.number());
            printer.print(CellText.harmless(reasons));
            printer.println();
        }

        @Override
        public void close() throws IOException {
            printer.close();
        }
    }
}
