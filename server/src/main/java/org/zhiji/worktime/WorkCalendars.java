package org.zhiji.worktime;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Front door: whose calendar applies where. */
@Component
public class WorkCalendars {

    private final CalendarRepository repository;

    WorkCalendars(CalendarRepository repository) {
        this.repository = repository;
    }

    /** The calendar by which a department works: its own, else that of the nearest department above, else the standard one. */
    public WorkCalendar of(UUID departmentId) {
        return repository
                .ofDepartment(departmentId)
                .orElseGet(repository::standard)
                .toWorkCalendar();
    }

    /** The calendar of everybody without one of their own. */
    public WorkCalendar standard() {
        return repository.standard().toWorkCalendar();
    }
}
