package org.zhiji.promise;

import com.nlf.calendar.Lunar;
import com.nlf.calendar.Solar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhiji.worktime.WorkCalendar;

/** The holidays by which people reckon; how long one lasts stands in the company's calendar. */
enum Holiday {
    NEW_YEAR("元旦") {
        @Override
        LocalDate in(int year) {
            return LocalDate.of(year, 1, 1);
        }
    },
    SPRING("春节|过年|大年") {
        @Override
        LocalDate in(int year) {
            return lunar(year, 1, 1);
        }
    },
    LANTERN("元宵节?") {
        @Override
        LocalDate in(int year) {
            return lunar(year, 1, 15);
        }
    },
    TOMB_SWEEPING("清明节?") {
        @Override
        LocalDate in(int year) {
            var terms = Solar.fromYmd(year, 3, 1).getLunar().getJieQiTable();
            var day = Objects.requireNonNull(terms.get("清明"));
            return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
        }
    },
    LABOUR("五一|劳动节") {
        @Override
        LocalDate in(int year) {
            return LocalDate.of(year, 5, 1);
        }
    },
    DRAGON_BOAT("端午节?") {
        @Override
        LocalDate in(int year) {
            return lunar(year, 5, 5);
        }
    },
    MID_AUTUMN("中秋节?") {
        @Override
        LocalDate in(int year) {
            return lunar(year, 8, 15);
        }
    },
    NATIONAL("国庆节?|十一(?=[前后长假期节放])|双节") {
        @Override
        LocalDate in(int year) {
            return LocalDate.of(year, 10, 1);
        }
    };

    static final String ANY =
            Arrays.stream(values()).map(it -> it.words.pattern()).collect(Collectors.joining("|"));

    private final Pattern words;

    Holiday(String words) {
        this.words = Pattern.compile(words);
    }

    abstract LocalDate in(int year);

    static Holiday called(String word) {
        return Arrays.stream(values())
                .filter(it -> it.words.matcher(word + "前").lookingAt())
                .findFirst()
                .orElseThrow();
    }

    /** The days off around it, once it has not passed: this year's, else next year's. */
    Off off(LocalDate today, WorkCalendar calendar) {
        var off = Off.around(in(today.getYear()), calendar);
        return off.last().isBefore(today) ? Off.around(in(today.getYear() + 1), calendar) : off;
    }

    private static LocalDate lunar(int year, int month, int day) {
        var solar = Lunar.fromYmd(year, month, day).getSolar();
        return LocalDate.of(solar.getYear(), solar.getMonth(), solar.getDay());
    }

    /** Days on which nobody works, one after the other. */
    record Off(LocalDate first, LocalDate last) {

        static Off around(LocalDate day, WorkCalendar calendar) {
            var first = day;
            while (!calendar.isWorkingDay(first.minusDays(1))) {
                first = first.minusDays(1);
            }
            var last = day;
            while (!calendar.isWorkingDay(last.plusDays(1))) {
                last = last.plusDays(1);
            }
            return new Off(first, last);
        }

        /** The next stretch longer than a weekend. */
        static Off next(LocalDate today, WorkCalendar calendar) {
            var day = today;
            for (int i = 0; i < LOOK_AHEAD_DAYS; i++, day = day.plusDays(1)) {
                if (!calendar.isWorkingDay(day)) {
                    var off = around(day, calendar);
                    if (!off.first().plusDays(2).isAfter(off.last())) {
                        return off;
                    }
                    day = off.last();
                }
            }
            return around(today, calendar);
        }
    }

    private static final int LOOK_AHEAD_DAYS = 300;
}
