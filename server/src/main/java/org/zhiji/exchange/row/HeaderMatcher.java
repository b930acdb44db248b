package org.zhiji.exchange.row;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.zhiji.exchange.sheet.CellText;
import org.zhiji.exchange.sheet.Line;

/** Proposes which column fills which field, first by the words of the header, then by what stands in the column. */
public final class HeaderMatcher {

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|【[^】]*】|<[^>]*>");
    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Punct}　：、。・·_*＊#]+");
    private static final Pattern MOBILE = Pattern.compile("(\\+?86)?1[3-9]\\d{9}");
    private static final Pattern VIN = Pattern.compile("[A-HJ-NPR-Z0-9]{17}");
    private static final Pattern PLATE =
            Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z]·?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳]");

    private static final int BY_WORDS = 1000;
    private static final int SECOND_CHOICE = 200;
    private static final int BY_PART_OF_WORDS = 300;
    private static final int BY_CONTENT = 100;

    private static final Map<String, Map<ImportField, Integer>> KNOWN = known();

    private HeaderMatcher() {}

    private static Map<String, Map<ImportField, Integer>> known() {
        var known = new HashMap<String, Map<ImportField, Integer>>();
        for (String line : lines("/exchange/headers.txt")) {
            if (line.startsWith("#")) {
                continue;
            }
            int colon = line.indexOf(':');
            var field = ImportField.valueOf(line.substring(0, colon));
            String[] headers = line.substring(colon + 1).split("\\|");
            for (int i = 0; i < headers.length; i++) {
                String header = headers[i].strip();
                int score = BY_WORDS - i - (header.startsWith("?") ? SECOND_CHOICE : 0);
                known.computeIfAbsent(normalize(header), key -> new EnumMap<>(ImportField.class))
                        .putIfAbsent(field, score);
            }
        }
        return known;
    }

    private static List<String> lines(String resource) {
        try (var in = requireNonNull(HeaderMatcher.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Headers differ in case, width, blanks, brackets with units or hints, and stars for required columns. */
    public static String normalize(String header) {
        String plain = CellText.halfWidth(header).toLowerCase(Locale.ROOT);
        String bare = NOISE.matcher(BRACKETS.matcher(plain).replaceAll("")).replaceAll("");
        return bare.isEmpty() ? NOISE.matcher(plain).replaceAll("") : bare;
    }

    /**
     * The header is the line among the first ones with the most known words; a title above it has at most one. Without any known
     * word it is the first line that has the full width.
     */
    public static Line header(List<Line> firstLines) {
        Line best = firstLines.getFirst();
        long most = 1;
        for (Line line : firstLines) {
            long words = line.cells().stream()
                    .filter(cell -> KNOWN.containsKey(normalize(cell)))
                    .count();
            if (words > most) {
                best = line;
                most = words;
            }
        }
        if (most > 1) {
            return best;
        }
        int widest = firstLines.stream().mapToInt(HeaderMatcher::filled).max().orElse(0);
        return firstLines.stream()
                .filter(line -> filled(line) * 2 > widest)
                .findFirst()
                .orElse(firstLines.getFirst());
    }

    private static int filled(Line line) {
        return (int) line.cells().stream().filter(cell -> !cell.isEmpty()).count();
    }

    public static ColumnMapping propose(List<String> headers, List<Line> samples) {
        var candidates = new ArrayList<Candidate>();
        for (int column = 0; column < headers.size(); column++) {
            String header = normalize(headers.get(column));
            int position = column;
            KNOWN.getOrDefault(header, Map.of())
                    .forEach((field, score) -> candidates.add(new Candidate(position, field, score)));
            if (!KNOWN.containsKey(header)) {
                candidates.addAll(byPartOfWords(column, header));
                candidates.addAll(byContent(column, samples));
            }
        }
        candidates.sort(Comparator.comparingInt(Candidate::score).reversed().thenComparingInt(Candidate::column));
        var fields = new HashMap<Integer, ImportField>();
        Set<ImportField> taken = EnumSet.noneOf(ImportField.class);
        for (Candidate candidate : candidates) {
            if (!fields.containsKey(candidate.column) && taken.add(candidate.field)) {
                fields.put(candidate.column, candidate.field);
            }
        }
        return new ColumnMapping(fields);
    }

    /** 本次维修结算单号 still is an order number: the longest known Chinese ending decides. */
    private static Collection<Candidate> byPartOfWords(int column, String header) {
        if (header.length() < 3 || header.length() > 14 || !header.codePoints().allMatch(Character::isIdeographic)) {
            return List.of();
        }
        for (int cut = 1; cut <= header.length() - 2; cut++) {
            Map<ImportField, Integer> fields = KNOWN.get(header.substring(cut));
            if (fields != null && header.length() - cut >= 3) {
                int length = header.length() - cut;
                return fields.entrySet().stream()
                        .map(entry -> new Candidate(
                                column, entry.getKey(), BY_PART_OF_WORDS + length * 10 + entry.getValue() - BY_WORDS))
                        .toList();
            }
        }
        return List.of();
    }

    private static Collection<Candidate> byContent(int column, List<Line> samples) {
        var found = new ArrayList<Candidate>();
        Map.of(ImportField.MOBILE, MOBILE, ImportField.VIN, VIN, ImportField.PLATE, PLATE)
                .forEach((field, pattern) -> {
                    List<String> values = samples.stream()
                            .map(line -> CellText.halfWidth(line.cell(column))
                                    .replace(" ", "")
                                    .toUpperCase(Locale.ROOT))
                            .filter(value -> !value.isEmpty())
                            .toList();
                    long fitting = values.stream()
                            .filter(value -> pattern.matcher(value).matches())
                            .count();
                    if (!values.isEmpty() && fitting * 10 >= values.size() * 8L) {
                        found.add(new Candidate(column, field, BY_CONTENT));
                    }
                });
        return found;
    }

    private record Candidate(int column, ImportField field, int score) {}
}
