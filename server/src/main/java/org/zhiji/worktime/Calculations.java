package org.zhiji.worktime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;

/** Tries a deadline: due time from start and minutes, or minutes between two moments. */
@Component
class Calculations {

    private static final long MOST_MINUTES = 1_000_000;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    private final CalendarRepository repository;
    private final CalendarWarnings warnings;

    Calculations(CalendarRepository repository, CalendarWarnings warnings) {
        this.repository = repository;
        this.warnings = warnings;
    }

    CalculationView run(CalculationForm form, Locale locale) {
        var calendar = calendar(form.calendar());
        if (form.start() != null && form.minutes() != null && form.from() == null && form.to() == null) {
            return due(calendar, form.start(), form.minutes(), locale);
        }
        if (form.from() != null && form.to() != null && form.start() == null && form.minutes() == null) {
            return minutes(calendar, form.from(), form.to(), locale);
        }
        if (form.end() != null && form.minutes() != null && form.start() == null && form.from() == null) {
            return latestStart(calendar, form.end(), form.minutes(), locale);
        }
        throw refusal(form);
    }

    private CalculationView latestStart(StoredCalendar stored, String endText, long minutes, Locale locale) {
        var end = moment("end", endText);
        refuseOutsideOfRange(minutes);
        try {
            var start = stored.toWorkCalendar().subtract(end, minutes);
            return new CalculationView(
                    null, text(stored, start), null, reference(stored), warningsFor(stored, start, end, locale));
        } catch (IllegalStateException e) {
            throw WorktimeProblem.NO_WORK_LEFT.problem();
        }
    }

    private static void refuseOutsideOfRange(long minutes) {
        if (minutes < 0 || minutes > MOST_MINUTES) {
            throw Problem.invalid(FieldError.of("minutes", "worktime.minutes-range", MOST_MINUTES));
        }
    }

    private CalculationView due(StoredCalendar stored, String startText, long minutes, Locale locale) {
        var start = moment("start", startText);
        refuseOutsideOfRange(minutes);
        try {
            var due = stored.toWorkCalendar().add(start, minutes);
            return new CalculationView(
                    text(stored, due), null, null, reference(stored), warningsFor(stored, start, due, locale));
        } catch (IllegalStateException e) {
            throw WorktimeProblem.NO_WORK_LEFT.problem();
        }
    }

    private CalculationView minutes(StoredCalendar stored, String fromText, String toText, Locale locale) {
        var from = moment("from", fromText);
        var to = moment("to", toText);
        if (to.isBefore(from)) {
            throw Problem.invalid(FieldError.of("to", "worktime.to-before-from"));
        }
        var minutes = stored.toWorkCalendar().minutesBetween(from, to);
        return new CalculationView(null, null, minutes, reference(stored), warningsFor(stored, from, to, locale));
    }

    private StoredCalendar calendar(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return repository.standard();
        }
        return repository.all().stream()
                .filter(calendar -> calendar.id().toString().equalsIgnoreCase(asked.strip())
                        || calendar.name().equalsIgnoreCase(asked.strip()))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(FieldError.of("calendar", "worktime.unknown-calendar", asked)));
    }

    /** A local time without an offset means different moments in different places, so it is not guessed. */
    private static Instant moment(String field, String text) {
        try {
            var moment = OffsetDateTime.parse(text.strip());
            if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) {
                throw Problem.invalid(FieldError.of(
                        field, "worktime.year-range", Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR)));
            }
            return moment.toInstant();
        } catch (DateTimeException e) {
            throw Problem.invalid(FieldError.of(field, "worktime.not-a-moment", text));
        }
    }

    private static Problem refusal(CalculationForm form) {
        var missing = new ArrayList<FieldError>();
        if (form.start() != null && form.minutes() == null) {
            missing.add(FieldError.of("minutes", "invalid.NotNull"));
        }
        if (form.start() == null && form.minutes() != null) {
            missing.add(FieldError.of("start", "invalid.NotNull"));
        }
        if (form.from() != null && form.to() == null) {
            missing.add(FieldError.of("to", "invalid.NotNull"));
        }
        if (form.from() == null && form.to() != null) {
            missing.add(FieldError.of("from", "invalid.NotNull"));
        }
        return missing.size() == 1 ? Problem.invalid(missing) : WorktimeProblem.EITHER_OR.problem();
    }

    private List<CalendarWarning> warningsFor(StoredCalendar stored, Instant from, Instant to, Locale locale) {
        return warnings.of(
                stored,
                from.atZone(stored.zone()).toLocalDate(),
                to.atZone(stored.zone()).toLocalDate(),
                locale);
    }

    private static String text(StoredCalendar stored, Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(stored.zone()));
    }

    private static CalendarReference reference(StoredCalendar stored) {
        return new CalendarReference(stored.id(), stored.name());
    }

    record CalculationForm(
            @Nullable String calendar,
            @Nullable String start,
            @Nullable String end,
            @Nullable Long minutes,
            @Nullable String from,
            @Nullable String to) {}

    record CalendarReference(UUID id, String name) {}

    record CalculationView(
            @Nullable String due,
            @Nullable String latestStart,
            @Nullable Long minutes,
            CalendarReference calendar,
            List<CalendarWarning> calendarWarnings) {}
}
