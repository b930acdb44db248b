package org.zhiji.worktime;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a list of days would change in a calendar. */
record DayChanges(int added, int changed, int unchanged, List<CalendarDay> toStore) {

    static DayChanges between(List<CalendarDay> known, List<CalendarDay> wanted) {
        Map<Object, CalendarDay> byDate =
                known.stream().collect(Collectors.toMap(CalendarDay::date, Function.identity()));
        int added = 0;
        int changed = 0;
        for (var day : wanted) {
            var before = byDate.get(day.date());
            if (before == null) {
                added++;
            } else if (!before.equals(day)) {
                changed++;
            }
        }
        var toStore = wanted.stream()
                .filter(day -> !day.equals(byDate.get(day.date())))
                .toList();
        return new DayChanges(added, changed, wanted.size() - added - changed, toStore);
    }
}
