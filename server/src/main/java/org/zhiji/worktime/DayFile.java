package org.zhiji.worktime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Days off and make-up days as people have them: the JSON in which the announced days are published ({@code days} with
 * {@code date}, {@code name}, {@code isOffDay}), or a sheet or CSV of date, name, OFF/WORK.
 *
 * @param days     what could be read, by date
 * @param rejected lines that were not understood
 * @param twice    lines whose date stands there more than once; which of them holds, nobody can know
 */
record DayFile(List<CalendarDay> days, List<RejectedDay> rejected, List<RejectedDay> twice) {

    private static final int LONGEST_NAME = 50;
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2}))");
    private static final Map<String, DayType> TYPES = Map.of(
            "OFF",
            DayType.OFF,
            "休",
            DayType.OFF,
            "休息",
            DayType.OFF,
            "放假",
            DayType.OFF,
            "TRUE",
            DayType.OFF,
            "WORK",
            DayType.WORK,
            "班",
            DayType.WORK,
            "上班",
            DayType.WORK,
            "调休上班",
            DayType.WORK,
            "FALSE",
            DayType.WORK);

    record RejectedDay(int line, String text) {}

    static DayFile read(byte[] content) {
        try {
            if (content.length > 3 && content[0] == 'P' && content[1] == 'K') {
                return ofRows(sheet(content));
            }
            var text = text(content);
            return text.startsWith("{") ? ofJson(text) : ofRows(csv(text));
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw WorktimeProblem.UNREADABLE_FILE.problem();
        }
    }

    private static DayFile ofJson(String text) {
        var rows = new ArrayList<List<String>>();
        var days = JsonMapper.shared().readTree(text).path("days");
        if (!days.isArray()) {
            throw WorktimeProblem.UNREADABLE_FILE.problem();
        }
        for (JsonNode day : days) {
            rows.add(List.of(
                    day.path("date").asString(""),
                    day.path("name").asString(""),
                    day.path("isOffDay").asString("")));
        }
        return collect(rows, 1);
    }

    private static DayFile ofRows(List<List<String>> rows) {
        boolean headed = !rows.isEmpty() && date(cell(rows.getFirst(), 0)) == null;
        return collect(headed ? rows.subList(1, rows.size()) : rows, headed ? 2 : 1);
    }

    private static DayFile collect(List<List<String>> rows, int firstLine) {
        var days = new TreeMap<LocalDate, CalendarDay>();
        var rejected = new ArrayList<RejectedDay>();
        var lines = new TreeMap<LocalDate, List<RejectedDay>>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var date = date(cell(row, 0));
            var name = cell(row, 1);
            var type = TYPES.get(cell(row, 2).toUpperCase(Locale.ROOT));
            if (date == null || type == null || name.isEmpty() || name.length() > LONGEST_NAME) {
                if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                    rejected.add(new RejectedDay(firstLine + i, String.join(", ", row)));
                }
            } else {
                days.put(date, new CalendarDay(date, name, type));
                lines.computeIfAbsent(date, any -> new ArrayList<>())
                        .add(new RejectedDay(firstLine + i, String.join(", ", row)));
            }
        }
        var twice = lines.values().stream()
                .filter(same -> same.size() > 1)
                .flatMap(List::stream)
                .toList();
        return new DayFile(List.copyOf(days.values()), rejected, twice);
    }

    private static List<List<String>> csv(String text) throws IOException {
        var rows = new ArrayList<List<String>>();
        var delimiter = text.indexOf('\t') >= 0 ? '\t' : text.indexOf(';') >= 0 ? ';' : ',';
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setTrim(true)
                .get();
        try (var parser = CSVParser.parse(text, format)) {
            parser.forEach(line -> rows.add(line.toList()));
        }
        return rows;
    }

    private static List<List<String>> sheet(byte[] content) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
                var rows = workbook.getFirstSheet().openStream()) {
            return rows.map(row -> List.of(cell(row, 0), cell(row, 1), cell(row, 2)))
                    .toList();
        }
    }

    private static String cell(Row row, int index) {
        var cell = row.getOptionalCell(index).orElse(null);
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        // A date in a sheet is a number of days; only the first column holds dates here.
        if (index == 0 && cell.getType() == CellType.NUMBER && cell.asNumber().longValue() < 19_000_000) {
            return cell.asDate().toLocalDate().toString();
        }
        return cell.getText().strip();
    }

    private static String cell(List<String> row, int index) {
        return index < row.size() ? row.get(index).strip() : "";
    }

    private static @Nullable LocalDate date(String text) {
        var matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        try {
            int month = Integer.parseInt(matcher.group(2) == null ? matcher.group(4) : matcher.group(2));
            int day = Integer.parseInt(matcher.group(3) == null ? matcher.group(5) : matcher.group(3));
            return LocalDate.of(Integer.parseInt(matcher.group(1)), month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** What is not UTF-8 comes, in this trade, from an old Chinese Windows. */
    private static String text(byte[] content) throws CharacterCodingException {
        Charset charset = StandardCharsets.UTF_8;
        try {
            return stripped(
                    charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException e) {
            return stripped(Charset.forName("GB18030")
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        }
    }

    private static String stripped(String text) {
        return (text.startsWith("\uFEFF") ? text.substring(1) : text).strip();
    }
}
