package org.zhiji.worktime;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.zhiji.platform.Texts;

/** Says for which years a calendar knows nothing but weekends; a deadline there may move once the days are announced. */
@Component
class CalendarWarnings {

    private final Texts texts;

    CalendarWarnings(Texts texts) {
        this.texts = texts;
    }

    List<CalendarWarning> of(StoredCalendar calendar, LocalDate from, LocalDate to, Locale locale) {
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .filter(calendar::lacks)
                .limit(5)
                .mapToObj(year ->
                        new CalendarWarning(year, texts.get(locale, "worktime.year-missing", Integer.toString(year))))
                .toList();
    }

    /** This year, and from December on the next one, whose days have been announced by then. */
    List<CalendarWarning> today(StoredCalendar calendar, LocalDate today, Locale locale) {
        return of(calendar, today, today.plusMonths(1).withDayOfMonth(1), locale);
    }
}
