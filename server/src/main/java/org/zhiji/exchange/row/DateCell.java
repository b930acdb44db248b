package org.zhiji.exchange.row;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhiji.exchange.sheet.CellText;

/** Reads the dates that Chinese and English systems and Excel write. */
public final class DateCell {

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/.年 ](\\d{1,2})[-/.月 ](\\d{1,2})日?(?:[t ,]*(.*))");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?:[t ,]*(.*))");
    private static final Pattern TWO_DIGITS = Pattern.compile("\\d{1,2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?:[t ].*)?");
    private static final Pattern COMPACT =
            Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:[t ]?(\\d{2})(\\d{2})(\\d{2})?)?");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(\\.\\d+)?");
    private static final Pattern DAY_MONTH_NAME =
            Pattern.compile("(\\d{1,2})[- ]([a-z]{3,9})\\.?[- ,]+(\\d{4})(?:[t ,]*(.*))");
    private static final Pattern MONTH_NAME_DAY =
            Pattern.compile("([a-z]{3,9})\\.? (\\d{1,2}),? (\\d{4})(?:[t ,]*(.*))");
    private static final Pattern TIME = Pattern.compile(
            "(上午|下午|晚上|中午|凌晨|am|pm)? ?(\\d{1,2})[:时点](\\d{1,2})?分?(?::?(\\d{1,2})(?:\\.\\d+)?)?秒? ?(am|pm)?");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            entry("jan", 1),
            entry("feb", 2),
            entry("mar", 3),
            entry("apr", 4),
            entry("may", 5),
            entry("jun", 6),
            entry("jul", 7),
            entry("aug", 8),
            entry("sep", 9),
            entry("oct", 10),
            entry("nov", 11),
            entry("dec", 12));

    private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);
    private static final int EARLIEST_YEAR = 1920;
    private static final int LATEST_YEAR = 2100;

    private DateCell() {}

    /** @param order how 9/1/2026 is meant, null when nobody has said so. @param zone for times that carry an offset */
    static LocalDateTime parse(String cell, @Nullable DateOrder order, ZoneId zone) throws CellException {
        String text = CellText.halfWidth(cell)
                .toLowerCase(Locale.ROOT)
                .replaceAll(" {2,}", " ")
                .replaceAll(" ?([年月日]) ?", "$1");
        LocalDateTime parsed = parts(cell, text, order, zone);
        if (parsed.getYear() < EARLIEST_YEAR || parsed.getYear() > LATEST_YEAR) {
            throw new CellException(CellFault.DATE_OUT_OF_RANGE, cell);
        }
        return parsed;
    }

    private static LocalDateTime parts(String cell, String text, @Nullable DateOrder order, ZoneId zone)
            throws CellException {
        Matcher m;
        if ((m = COMPACT.matcher(text)).matches()) {
            String time = m.group(4) == null ? "" : m.group(4) + ":" + m.group(5);
            return date(cell, m.group(1), m.group(2), m.group(3), time, zone);
        }
        if ((m = SERIAL.matcher(text)).matches()) {
            long seconds = m.group(2) == null ? 0 : Math.round(Double.parseDouble("0" + m.group(2)) * 86_400);
            return EXCEL_EPOCH
                    .plusDays(Long.parseLong(m.group(1)))
                    .atStartOfDay()
                    .plusSeconds(seconds);
        }
        if ((m = YEAR_FIRST.matcher(text)).matches()) {
            return date(cell, m.group(1), m.group(2), m.group(3), m.group(4), zone);
        }
        if ((m = YEAR_LAST.matcher(text)).matches()) {
            return yearLast(cell, m, order, zone);
        }
        if ((m = DAY_MONTH_NAME.matcher(text)).matches() && month(m.group(2)) != null) {
            return date(cell, m.group(3), String.valueOf(month(m.group(2))), m.group(1), m.group(4), zone);
        }
        if ((m = MONTH_NAME_DAY.matcher(text)).matches() && month(m.group(1)) != null) {
            return date(cell, m.group(3), String.valueOf(month(m.group(1))), m.group(2), m.group(4), zone);
        }
        throw new CellException(
                TWO_DIGITS.matcher(text).matches() ? CellFault.TWO_DIGIT_YEAR : CellFault.NOT_A_DATE, cell);
    }

    private static LocalDateTime yearLast(String cell, Matcher m, @Nullable DateOrder order, ZoneId zone)
            throws CellException {
        int first = Integer.parseInt(m.group(1));
        int second = Integer.parseInt(m.group(2));
        DateOrder sure = first > 12 ? DateOrder.DAY_FIRST : second > 12 ? DateOrder.MONTH_FIRST : order;
        if (sure == null && first != second) {
            throw new CellException(CellFault.DATE_ORDER_UNKNOWN, cell);
        }
        return sure == DateOrder.DAY_FIRST
                ? date(cell, m.group(3), m.group(2), m.group(1), m.group(4), zone)
                : date(cell, m.group(3), m.group(1), m.group(2), m.group(4), zone);
    }

    /** Which way round the dates of a column are, as far as one cell tells. */
    public static @Nullable DateOrder evidence(String cell) {
        Matcher m = YEAR_LAST.matcher(CellText.halfWidth(cell));
        if (!m.matches()) {
            return null;
        }
        boolean firstIsDay = Integer.parseInt(m.group(1)) > 12;
        boolean secondIsDay = Integer.parseInt(m.group(2)) > 12;
        if (firstIsDay == secondIsDay) {
            return null;
        }
        return firstIsDay ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }

    public static boolean isAmbiguous(String cell) {
        Matcher m = YEAR_LAST.matcher(CellText.halfWidth(cell));
        return m.matches() && evidence(cell) == null && !m.group(1).equals(m.group(2));
    }

    private static @Nullable Integer month(String name) {
        return MONTHS.get(name.substring(0, 3));
    }

    private static LocalDateTime date(
            String cell, String year, String month, String day, @Nullable String time, ZoneId zone)
            throws CellException {
        LocalDate date;
        try {
            date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            throw new CellException(CellFault.NO_SUCH_DAY, cell);
        }
        String clock = time == null ? "" : time.strip();
        if (clock.isEmpty()) {
            return date.atStartOfDay();
        }
        try {
            return OffsetDateTime.parse(date + "T" + clock.replace(" ", "").toUpperCase(Locale.ROOT))
                    .atZoneSameInstant(zone)
                    .toLocalDateTime();
        } catch (DateTimeParseException withoutOffset) {
            return date.atTime(time(cell, clock));
        }
    }

    private static LocalTime time(String cell, String text) throws CellException {
        Matcher m = TIME.matcher(text.replaceFirst("^(星期|周)[一二三四五六日天] ?", ""));
        if (!m.matches()) {
            throw new CellException(CellFault.NOT_A_DATE, cell);
        }
        String half = (m.group(1) == null ? "" : m.group(1)) + (m.group(5) == null ? "" : m.group(5));
        int hour = Integer.parseInt(m.group(2));
        boolean afternoon = half.contains("下午") || half.contains("晚上") || half.contains("中午") || half.contains("pm");
        if (afternoon && hour < 12 && !(half.contains("中午") && hour == 11)) {
            hour += 12;
        } else if (hour == 12 && (half.contains("am") || half.contains("凌晨"))) {
            hour = 0;
        }
        try {
            return LocalTime.of(
                    hour,
                    m.group(3) == null ? 0 : Integer.parseInt(m.group(3)),
                    m.group(4) == null ? 0 : Integer.parseInt(m.group(4)));
        } catch (DateTimeException e) {
            throw new CellException(CellFault.NOT_A_DATE, cell);
        }
    }
}
