package org.zhiji.promise;

import static org.zhiji.promise.ChineseNumber.PATTERN;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhiji.worktime.WorkCalendar;

/**
 * The day that somebody names in passing: 下周三前, 明天, 三天内, 月底前, 国庆后. Pure: the same words on the same day by the same calendar
 * are the same day. Weeks begin on Monday; "前" includes the day it names, as people mean it; after holidays and "工作日" go by
 * the company's calendar. What lies behind, or further ahead than anybody promises, is no answer.
 */
final class DayInWords {

    private static final int FURTHEST_DAYS = 400;
    private static final int WEEK = 7;
    private static final int HALF_A_MONTH = 15;
    private static final int BEGINNING = 5;
    private static final int EARLY = 10;
    private static final int MIDDLE = 15;
    private static final int SECOND_THIRD = 20;

    /** Behind a stretch of time: within it, or when it is over. */
    private static final String SPAN = "(?:之?内|以内|之?后|以后|左右)";

    private static final String MONTH = "(?<!上|上个)(本|这个?|当|下下个?|下个?)?月";
    private static final String WEEKDAY = "(?<!上|上个)(本|这个?|下下个?|下个?)?(?:周|星期|礼拜)([一二三四五六日天末])";

    private static final List<Reading> READINGS = List.of(
            new Reading(Pattern.compile("(" + PATTERN + "|半)个?(小时|钟头|分钟)" + SPAN), DayInWords::hours),
            read("(" + PATTERN + ")个?工作日" + SPAN + "?", (m, on) -> on.plusWorkingDays(number(m, 1))),
            read("(?:过)?(" + PATTERN + ")[天日]" + SPAN, (m, on) -> on.today().plusDays(number(m, 1))),
            read("(?:过)(" + PATTERN + ")天", (m, on) -> on.today().plusDays(number(m, 1))),
            read("半个?月" + SPAN, (m, on) -> on.today().plusDays(HALF_A_MONTH)),
            read("(" + PATTERN + ")个?(?:周|星期|礼拜)" + SPAN, (m, on) -> on.today().plusDays((long) WEEK * number(m, 1))),
            read("(" + PATTERN + ")个月" + SPAN, (m, on) -> on.today().plusMonths(number(m, 1))),
            read("半年" + SPAN, (m, on) -> on.today().plusMonths(6)),
            read(
                    "(\\d{4})[年./-](\\d{1,2})[月./-](\\d{1,2})[日号]?",
                    (m, on) -> LocalDate.of(number(m, 1), number(m, 2), number(m, 3))),
            read("(" + PATTERN + ")月(" + PATTERN + ")[日号]", (m, on) -> on.next(number(m, 1), number(m, 2))),
            read(
                    "(?<![\\d./-])(\\d{1,2})[/.](\\d{1,2})(?=[前日号]|之前|以前)",
                    (m, on) -> on.next(number(m, 1), number(m, 2))),
            read("(?:" + Holiday.ANY + ")(?:节|假期|长假|放假)?(之?前|以前|之?后|以后|期间|回来)", DayInWords::holiday),
            read(
                    "(?:节后|假后|长假后|假期后|放假回来|节假日后)",
                    (m, on) -> on.calendar()
                            .nextWorkingDay(
                                    Holiday.Off.next(on.today(), on.calendar()).last())),
            read(
                    "(?:节前|放假前|长假前|假前)",
                    (m, on) -> on.before(
                            Holiday.Off.next(on.today(), on.calendar()).first())),
            read(
                    "年前",
                    (m, on) -> on.before(
                            Holiday.SPRING.off(on.today(), on.calendar()).first())),
            read(MONTH + "(底|末|初|中旬?|上旬|下旬|之?内)", DayInWords::partOfMonth),
            read(
                    "(下下个?|下个?)月(" + PATTERN + ")[日号]",
                    (m, on) -> on.month(m.group(1)).atDay(number(m, 2))),
            read("(?:季度?[末底]|本季度内?)", (m, on) -> on.endOfQuarter()),
            read("年(?:底|末|内)|今年内?", (m, on) -> LocalDate.of(on.today().getYear(), 12, 31)),
            read(WEEKDAY, DayInWords::weekday),
            read("(?:(本|这个?|下个?)?(?:周|星期|礼拜)(?:之?内|以内))", (m, on) -> on.endOfWeek(m.group(1))),
            read("(?<![月\\d])(" + PATTERN + ")[号日](?!线|楼|店|车|仓|令)", (m, on) -> on.nextDayOfMonth(number(m, 1))),
            read("大后[天日]", (m, on) -> on.today().plusDays(3)),
            read("后[天日]", (m, on) -> on.today().plusDays(2)),
            read("明[天日早晚儿]", (m, on) -> on.today().plusDays(1)),
            read("今[天日早晚儿]|当天|下班[之以]?前", (m, on) -> on.today()),
            read("\\btoday\\b", (m, on) -> on.today()),
            read("\\btomorrow\\b", (m, on) -> on.today().plusDays(1)),
            read("\\b(?:within|in) (\\d{1,3}) (working )?(day|week|month)s?\\b", DayInWords::english),
            read(
                    "\\b(?:by the )?end of (?:the |this )?month\\b",
                    (m, on) -> on.today().with(TemporalAdjusters.lastDayOfMonth())),
            read(
                    "\\b(next )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b",
                    DayInWords::englishWeekday));

    private static final Pattern TIME = Pattern.compile(
            "(上午|早上|早晨|中午|下午|傍晚|晚上|[早晚])?(?:(" + PATTERN + ")[点时](?!间)(半|" + PATTERN + "分?)?|(\\d{1,2})[:：](\\d{2}))");
    private static final int NOON = 12;
    private static final int LAST_MINUTE = 24 * 60 - 1;

    private DayInWords() {}

    /**
     * A day as it was named.
     *
     * @param words what was read, as it stands in the text
     * @param end where it ends there
     */
    record Named(LocalDate on, @Nullable LocalTime at, String words, int start, int end) {}

    /** The first day that the text names, as long as it is still to come. */
    static Optional<Named> in(String text, LocalDateTime now, WorkCalendar calendar) {
        var on = new Reckoning(now, calendar);
        var lower = text.toLowerCase(Locale.ROOT);
        Named first = null;
        for (var reading : READINGS) {
            var matcher = reading.pattern().matcher(lower);
            if (matcher.find() && (first == null || matcher.start() < first.start())) {
                var read = named(reading, matcher, text, on);
                first = read == null ? first : read;
            }
        }
        return Optional.ofNullable(first);
    }

    private static @Nullable Named named(Reading reading, Matcher matcher, String text, Reckoning on) {
        try {
            var moment = reading.read().of(matcher, on);
            if (moment == null
                    || moment.on().isBefore(on.today())
                    || moment.on().isAfter(on.today().plusDays(FURTHEST_DAYS))) {
                return null;
            }
            var words = text.substring(matcher.start(), matcher.end());
            var time = moment.at() != null ? moment.at() : timeAfter(text, matcher.end(), words, moment.on(), on);
            return new Named(moment.on(), time, words, matcher.start(), matcher.end());
        } catch (DateTimeException impossible) {
            // The 31st of a short month: nobody can have meant it.
            return null;
        }
    }

    /** "下午三点", "15:30" right behind the day; "下班前" is the end of the last shift. */
    private static @Nullable LocalTime timeAfter(String text, int end, String words, LocalDate day, Reckoning on) {
        var rest = text.substring(end, Math.min(text.length(), end + 10));
        if (rest.contains("下班") || words.startsWith("下班")) {
            var shifts = on.calendar().shiftsOn(day);
            return shifts.isEmpty()
                    ? null
                    : LocalTime.ofSecondOfDay(60L * Math.min(shifts.getLast().to(), LAST_MINUTE));
        }
        var matcher = TIME.matcher(rest);
        if (!matcher.find() || matcher.start() > 2) {
            return null;
        }
        var time = matcher.group(4) == null
                ? spoken(matcher, words)
                : LocalTime.of(number(matcher, 4), number(matcher, 5));
        return day.equals(on.today()) && !time.isAfter(on.now().toLocalTime()) ? null : time;
    }

    private static LocalTime spoken(Matcher matcher, String words) {
        int hour = number(matcher, 2);
        var part = (matcher.group(1) == null ? "" : matcher.group(1)) + words;
        var afternoon = part.contains("下午") || part.contains("晚") || part.contains("傍") || (part.isEmpty() && hour < 7);
        int minutes = matcher.group(3) == null
                ? 0
                : matcher.group(3).equals("半")
                        ? 30
                        : ChineseNumber.of(matcher.group(3).replace("分", ""));
        var plain = matcher.group(1) == null && hour >= 1 && hour <= 6;
        return LocalTime.of((afternoon || plain) && hour < NOON ? hour + NOON : hour, minutes);
    }

    private static Moment hours(Matcher m, Reckoning on) {
        int minutes = m.group(1).equals("半") ? 30 : number(m, 1);
        var at = on.now().plusMinutes(m.group(2).equals("分钟") || m.group(1).equals("半") ? minutes : 60L * minutes);
        return new Moment(at.toLocalDate(), at.toLocalTime().withSecond(0).withNano(0));
    }

    private static LocalDate holiday(Matcher m, Reckoning on) {
        var off = Holiday.called(m.group()).off(on.today(), on.calendar());
        return m.group(1).contains("前")
                ? on.before(off.first())
                : m.group(1).equals("期间") ? off.last() : on.calendar().nextWorkingDay(off.last());
    }

    private static @Nullable LocalDate partOfMonth(Matcher m, Reckoning on) {
        var which = m.group(1);
        var month = on.month(which);
        var part = m.group(2);
        if (which == null
                && m.start() > 0
                && part.endsWith("内")
                && on.today().getDayOfMonth() == month.lengthOfMonth()) {
            return null;
        }
        return switch (part) {
            case "初" -> on.coming(which, BEGINNING);
            case "上旬" -> on.coming(which, EARLY);
            case "中" -> on.coming(which, MIDDLE);
            case "中旬" -> on.coming(which, SECOND_THIRD);
            default -> month.atEndOfMonth();
        };
    }

    /** 周三 is the next one, 本周三 that of this week, 下周三 that of the next. */
    private static LocalDate weekday(Matcher m, Reckoning on) {
        var which = m.group(1);
        if (m.group(2).equals("末")) {
            return on.endOfWeek(which);
        }
        int place = "一二三四五六日天".indexOf(m.group(2));
        var day = DayOfWeek.of(Math.min(place, 6) + 1);
        if (which == null) {
            return on.today().with(TemporalAdjusters.next(day));
        }
        var inThisWeek = on.today()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusDays(day.getValue() - 1L);
        return inThisWeek.plusDays(which.startsWith("下下") ? 2L * WEEK : which.startsWith("下") ? WEEK : 0);
    }

    private static LocalDate english(Matcher m, Reckoning on) {
        int many = number(m, 1);
        if (m.group(2) != null) {
            return on.plusWorkingDays(many);
        }
        return switch (m.group(3)) {
            case "day" -> on.today().plusDays(many);
            case "week" -> on.today().plusWeeks(many);
            default -> on.today().plusMonths(many);
        };
    }

    private static LocalDate englishWeekday(Matcher m, Reckoning on) {
        var day = DayOfWeek.valueOf(m.group(2).toUpperCase(Locale.ROOT));
        var next = on.today().with(TemporalAdjusters.next(day));
        var monday = on.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return m.group(1) != null && next.isBefore(monday) ? next.plusDays(WEEK) : next;
    }

    private static int number(Matcher m, int group) {
        return ChineseNumber.of(m.group(group));
    }

    private static Reading read(String pattern, Day day) {
        return new Reading(Pattern.compile(pattern), (matcher, on) -> {
            var read = day.of(matcher, on);
            return read == null ? null : new Moment(read, null);
        });
    }

    private record Moment(LocalDate on, @Nullable LocalTime at) {}

    private record Reading(Pattern pattern, Read read) {}

    private interface Read {
        @Nullable
        Moment of(Matcher matcher, Reckoning on);
    }

    private interface Day {
        @Nullable
        LocalDate of(Matcher matcher, Reckoning on);
    }
}
