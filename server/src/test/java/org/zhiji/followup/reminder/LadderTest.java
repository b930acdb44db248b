package org.zhiji.followup.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiji.worktime.DayType.OFF;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zhiji.followup.cadence.Rung;
import org.zhiji.followup.cadence.Rung.To;
import org.zhiji.followup.reminder.Ladder.Hour;
import org.zhiji.worktime.DayType;
import org.zhiji.worktime.Shift;
import org.zhiji.worktime.WorkCalendar;

class LadderTest {

    private static final Ladder STORY = new Ladder(
            List.of(new Rung(-1, To.OWNER), new Rung(0, To.OWNER), new Rung(1, To.OWNER), new Rung(1, To.SUPERIOR)));

    /** US-06 step 3: due on 28 September, made on 8 October at 10:30; the National Day holidays lie between. */
    @Test
    void aForgottenVisitIsRememberedFourTimesToOneAndThreeTimesToTheOther() {
        var told = new ArrayList<String>();
        for (var day = LocalDate.of(2026, 9, 21); !day.isAfter(LocalDate.of(2026, 10, 8)); day = day.plusDays(1)) {
            for (var hour : Hour.values()) {
                if (day.getDayOfMonth() == 8 && hour == Hour.EVENING) {
                    continue;
                }
                for (var to : STORY.told(LocalDate.of(2026, 9, 28), day, hour, october())) {
                    told.add(day + " " + hour.at() + " " + to);
                }
            }
        }
        assertThat(told)
                .containsExactly(
                        "2026-09-24 09:00 OWNER",
                        "2026-09-28 18:00 OWNER",
                        "2026-09-29 09:00 OWNER",
                        "2026-09-29 09:00 SUPERIOR",
                        "2026-09-30 09:00 OWNER",
                        "2026-09-30 09:00 SUPERIOR",
                        "2026-10-08 09:00 OWNER",
                        "2026-10-08 09:00 SUPERIOR");
    }

    /** Whatever the holidays: from the first working day after it on, no working day passes in silence. */
    @Test
    void whatIsOverdueIsSaidOnEveryWorkingDayAndOnNoOther() {
        var random = new Random(20261122);
        for (int year = 0; year < 200; year++) {
            var days = new TreeMap<LocalDate, DayType>();
            var planned = LocalDate.of(2026, 3, 2);
            for (int i = 0; i < 20; i++) {
                days.put(planned.plusDays(random.nextInt(60)), OFF);
            }
            var calendar = calendar(days);
            for (int i = 1; i < 60; i++) {
                var day = planned.plusDays(i);
                var told = STORY.told(planned, day, Hour.MORNING, calendar);
                if (calendar.isWorkingDay(day)) {
                    assertThat(told).as("%s", day).containsExactlyInAnyOrder(To.OWNER, To.SUPERIOR);
                } else {
                    assertThat(told).as("%s", day).isEmpty();
                }
                assertThat(STORY.told(planned, day, Hour.EVENING, calendar)).isEmpty();
            }
        }
    }

    @Test
    void higherRungsJoinLater() {
        var ladder = new Ladder(
                List.of(new Rung(1, To.SUPERIOR), new Rung(3, To.DEPARTMENT_MANAGER), new Rung(5, To.GENERAL_MANAGER)));
        var planned = LocalDate.of(2026, 9, 7);
        assertThat(ladder.told(planned, LocalDate.of(2026, 9, 9), Hour.MORNING, october()))
                .containsExactly(To.SUPERIOR);
        assertThat(ladder.told(planned, LocalDate.of(2026, 9, 10), Hour.MORNING, october()))
                .containsExactly(To.SUPERIOR, To.DEPARTMENT_MANAGER);
        assertThat(ladder.told(planned, LocalDate.of(2026, 9, 14), Hour.MORNING, october()))
                .containsExactly(To.SUPERIOR, To.DEPARTMENT_MANAGER, To.GENERAL_MANAGER);
    }

    private static WorkCalendar october() {
        var days = new TreeMap<LocalDate, DayType>();
        LocalDate.of(2026, 9, 25).datesUntil(LocalDate.of(2026, 9, 28)).forEach(day -> days.put(day, OFF));
        LocalDate.of(2026, 10, 1).datesUntil(LocalDate.of(2026, 10, 8)).forEach(day -> days.put(day, OFF));
        return calendar(days);
    }

    private static WorkCalendar calendar(Map<LocalDate, DayType> days) {
        return WorkCalendar.weekdays(ZoneId.of("Asia/Shanghai"), List.of(new Shift(8 * 60 + 30, 17 * 60 + 30)), days);
    }
}
