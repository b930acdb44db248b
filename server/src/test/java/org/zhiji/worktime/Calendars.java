package org.zhiji.worktime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The calendar of every example: Monday to Friday, 08:30–12:00 and 13:30–18:00, with the national days we ship. */
public final class Calendars {

    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    public static final List<Shift> OFFICE_HOURS = List.of(Shift.of("08:30", "12:00"), Shift.of("13:30", "18:00"));

    private Calendars() {}

    public static WorkCalendar national() {
        return WorkCalendar.weekdays(SHANGHAI, OFFICE_HOURS, nationalDays());
    }

    static Map<LocalDate, DayType> nationalDays() {
        try (var file = Calendars.class.getResourceAsStream("/worktime/china.csv")) {
            var days = new TreeMap<LocalDate, DayType>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        var cells = line.split(",");
                        days.put(LocalDate.parse(cells[0]), DayType.valueOf(cells[2]));
                    });
            return days;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
