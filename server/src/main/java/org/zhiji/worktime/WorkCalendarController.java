package org.zhiji.worktime;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;

@RestController
@RequestMapping("/api")
class WorkCalendarController {

    private final CalendarRepository repository;
    private final CalendarWarnings warnings;
    private final EditCalendar editCalendar;
    private final Calculations calculations;
    private final Time time;

    WorkCalendarController(
            CalendarRepository repository,
            CalendarWarnings warnings,
            EditCalendar editCalendar,
            Calculations calculations,
            Time time) {
        this.repository = repository;
        this.warnings = warnings;
        this.editCalendar = editCalendar;
        this.calculations = calculations;
        this.time = time;
    }

    @GetMapping("/work-calendars")
    @Requires(Right.SIGNED_IN)
    List<CalendarRow> listWorkCalendars(Actor actor, Locale locale) {
        var departments = repository.departments();
        return repository.all().stream()
                .map(calendar -> new CalendarRow(
                        calendar.id(),
                        calendar.name(),
                        calendar.isDefault(),
                        departments.getOrDefault(calendar.id(), List.of()),
                        warnings.today(calendar, time.today(), locale)))
                .toList();
    }

    @GetMapping("/work-calendars/{id}")
    @Requires(Right.SIGNED_IN)
    ResponseEntity<CalendarView> getWorkCalendar(Actor actor, @PathVariable UUID id, Locale locale) {
        var calendar = find(id);
        return ResponseEntity.ok()
                .header(HttpHeaders.ETAG, ExpectedVersion.tag(calendar.version()))
                .body(view(calendar, locale));
    }

    /** One year of a calendar: its special days and how many days are worked in each month. */
    @GetMapping("/work-calendars/{id}/years/{year}")
    @Requires(Right.SIGNED_IN)
    CalendarYearView getWorkCalendarYear(Actor actor, @PathVariable UUID id, @PathVariable int year, Locale locale) {
        if (year < 1970 || year > 2199) {
            throw Problem.notFound("calendar-year");
        }
        var calendar = find(id);
        var work = calendar.toWorkCalendar();
        var months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, month))
                .map(month -> work.workingDays(month.atDay(1), month.atEndOfMonth()))
                .toList();
        var days = calendar.days().stream()
                .filter(day -> day.date().getYear() == year)
                .toList();
        var first = LocalDate.of(year, 1, 1);
        return new CalendarYearView(year, days, months, warnings.of(calendar, first, first, locale));
    }

    @PostMapping("/work-calendars")
    @Requires(Right.POLICY_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CalendarView> createWorkCalendar(
            Actor actor, @Valid @RequestBody NewCalendarForm form, Locale locale) {
        var id = editCalendar.create(actor, form.name(), time.now());
        var calendar = find(id);
        return ResponseEntity.created(URI.create("/api/work-calendars/" + id))
                .header(HttpHeaders.ETAG, ExpectedVersion.tag(calendar.version()))
                .body(view(calendar, locale));
    }

    @PutMapping("/work-calendars/{id}")
    @Requires(Right.POLICY_EDIT)
    ResponseEntity<CalendarView> changeWorkCalendar(
            Actor actor,
            @PathVariable UUID id,
            @Valid @RequestBody CalendarForm form,
            ExpectedVersion expected,
            Locale locale) {
        editCalendar.change(actor, id, form, expected, time.now());
        return getWorkCalendar(actor, id, locale);
    }

    @PutMapping("/work-calendars/{id}/departments")
    @Requires(Right.POLICY_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setWorkCalendarDepartments(Actor actor, @PathVariable UUID id, @Valid @RequestBody DepartmentsForm form) {
        editCalendar.setDepartments(actor, id, form.departmentIds(), time.now());
    }

    @PutMapping("/work-calendars/{id}/days/{date}")
    @Requires(Right.POLICY_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putCalendarDay(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable LocalDate date,
            @Valid @RequestBody CalendarDayForm form) {
        editCalendar.putDay(actor, id, new CalendarDay(date, form.name().strip(), form.type()), time.now());
    }

    @DeleteMapping("/work-calendars/{id}/days/{date}")
    @Requires(Right.POLICY_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeCalendarDay(Actor actor, @PathVariable UUID id, @PathVariable LocalDate date) {
        editCalendar.removeDay(actor, id, date, time.now());
    }

    /** The published JSON as the body itself. */
    @PostMapping(value = "/work-calendars/{id}/day-imports", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Requires(Right.POLICY_EDIT)
    DayImportView importCalendarDays(Actor actor, @PathVariable UUID id, @RequestBody byte[] content) {
        return importDays(actor, id, content);
    }

    @PostMapping(value = "/work-calendars/{id}/day-files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Right.POLICY_EDIT)
    DayImportView importCalendarDayFile(Actor actor, @PathVariable UUID id, @RequestParam MultipartFile file)
            throws IOException {
        return importDays(actor, id, file.getBytes());
    }

    @PostMapping("/worktime/calculations")
    @Requires(Right.SIGNED_IN)
    Calculations.CalculationView calculateWorktime(
            Actor actor, @RequestBody Calculations.CalculationForm form, Locale locale) {
        return calculations.run(form, locale);
    }

    private DayImportView importDays(Actor actor, UUID id, byte[] content) {
        find(id);
        var file = DayFile.read(content);
        if (!file.twice().isEmpty()) {
            throw Problem.invalid(file.twice().stream()
                    .map(row -> FieldError.of(
                            "row[" + row.line() + "]", "worktime.day-twice", String.valueOf(row.line()), row.text()))
                    .toList());
        }
        if (file.days().isEmpty()) {
            throw WorktimeProblem.NO_DAYS_IN_FILE.problem();
        }
        var changes = editCalendar.putDays(actor, id, file.days(), time.now());
        return new DayImportView(changes.added(), changes.changed(), changes.unchanged(), file.rejected());
    }

    private StoredCalendar find(UUID id) {
        return repository.find(id).orElseThrow(() -> Problem.notFound("work-calendar"));
    }

    private CalendarView view(StoredCalendar calendar, Locale locale) {
        return new CalendarView(
                calendar.id(),
                calendar.name(),
                calendar.zone().getId(),
                calendar.isDefault(),
                calendar.followsNational(),
                calendar.week().entrySet().stream()
                        .map(day -> new WeekdayForm(
                                day.getKey().getValue(),
                                day.getValue().stream()
                                        .map(shift -> new WeekdayForm.ShiftForm(shift.fromText(), shift.toText()))
                                        .toList()))
                        .toList(),
                repository.departments().getOrDefault(calendar.id(), List.of()),
                warnings.today(calendar, time.today(), locale),
                calendar.version());
    }

    record CalendarRow(
            UUID id,
            String name,
            boolean isDefault,
            List<CalendarRepository.DepartmentName> departments,
            List<CalendarWarning> calendarWarnings) {}

    record CalendarView(
            UUID id,
            String name,
            String zone,
            boolean isDefault,
            boolean followsNational,
            List<WeekdayForm> week,
            List<CalendarRepository.DepartmentName> departments,
            List<CalendarWarning> calendarWarnings,
            int version) {}

    record CalendarYearView(
            int year,
            List<CalendarDay> days,
            List<Integer> workingDaysPerMonth,
            List<CalendarWarning> calendarWarnings) {}

    record NewCalendarForm(@NotBlank @Size(max = 100) String name) {}

    record DepartmentsForm(@NotNull Set<UUID> departmentIds) {}

    record CalendarDayForm(
            @NotBlank @Size(max = 50) String name, @NotNull DayType type) {}

    record DayImportView(int added, int changed, int unchanged, List<DayFile.RejectedDay> rejected) {}
}
