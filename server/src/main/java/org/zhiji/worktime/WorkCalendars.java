package org.zhiji.worktime;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Front door: whose calendar applies where. */
@Component
public class WorkCalendars {

    private final CalendarRepository repository;
    private final CalendarWarnings warnings;

    WorkCalendars(CalendarRepository repository, CalendarWarnings warnings) {
        this.repository = repository;
        this.warnings = warnings;
    }

    /** The calendar by which a department works: its own, else that of the nearest department above, else the standard one. */
    public WorkCalendar of(UUID departmentId) {
        return repository
                .ofDepartment(departmentId)
                .orElseGet(repository::standard)
                .toWorkCalendar();
    }

    /** What must be said beside a time that was counted in this stretch: years of which only the weekends are known. */
    public List<CalendarWarning> warnings(UUID departmentId, Instant from, Instant to, Locale locale) {
        var calendar = repository.ofDepartment(departmentId).orElseGet(repository::standard);
        return warnings.of(
                calendar,
                from.atZone(calendar.zone()).toLocalDate(),
                to.atZone(calendar.zone()).toLocalDate(),
                locale);
    }

    /** The calendar of everybody without one of their own. */
    public WorkCalendar standard() {
        return repository.standard().toWorkCalendar();
    }
}
