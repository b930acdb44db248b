package org.zhiji.followup.cadence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiji.worktime.WorkCalendar;

/**
 * Decides for one day's planning who contacts whom and when. Days fill up in order; on the last possible day a contact is
 * given out whatever the load, because too much is seen on the load page and forgotten is seen by nobody.
 */
public final class ContactPlanner {

    private final LocalDate today;
    private final int pauseDays;
    private final Function<UUID, WorkCalendar> calendars;
    private final People people;
    private final Workload load;
    private final Map<UUID, LocalDate> promised = new HashMap<>();
    private int turn;

    public ContactPlanner(
            LocalDate today, int pauseDays, Function<UUID, WorkCalendar> calendars, People people, Workload load) {
        this.today = today;
        this.pauseDays = pauseDays;
        this.calendars = calendars;
        this.people = people;
        this.load = load;
    }

    /**
     * What a rule says of each of its contacts.
     *
     * @param named    among whom they are given out; the callers of the branch where nobody is named
     * @param openDays working days from the due day to the last one
     * @param standing the reason lasts until somebody speaks with the customer, it cannot be missed
     * @param crowds   made also soon after another contact
     * @param holdOut  whom it leaves alone to compare with
     */
    public record Terms(
            Assignee assignee,
            Collection<UUID> named,
            int openDays,
            boolean standing,
            boolean crowds,
            HoldOut holdOut) {}

    /** Whose turn it is when contacts are given out one after the other. */
    public void startAt(int next) {
        turn = next;
    }

    public int turn() {
        return turn;
    }

    public Decision decide(Terms terms, Occasion occasion) {
        var calendar = calendars.apply(occasion.departmentId());
        var due = calendar.workingDayFrom(occasion.dueOn());
        var closing = calendar.plusWorkingDays(due, terms.openDays());
        var last = closing;
        var heldOut = terms.holdOut().holds(occasion.customerId());
        if (today.isAfter(closing)) {
            if (!terms.standing()) {
                return heldOut ? new Decision.HeldOut(due) : new Decision.Missed(due, closing);
            }
            last = calendar.plusWorkingDays(today, terms.openDays());
        }
        var from = calendar.workingDayFrom(latest(due, today, terms.crowds() ? today : restedOn(occasion)));
        if (from.isAfter(last)) {
            return new Decision.Waits(Decision.Reason.RESTING);
        }
        if (heldOut) {
            return new Decision.HeldOut(from);
        }
        return place(terms, occasion, workingDays(from, last, calendar), !today.isBefore(closing));
    }

    private Decision place(Terms terms, Occasion occasion, List<LocalDate> days, boolean lastChance) {
        var candidates = inOrder(terms, occasion);
        for (var day : days) {
            for (var candidate : candidates) {
                if (load.hasRoom(candidate, day)) {
                    return take(occasion, candidate, day, days.getLast());
                }
            }
        }
        if (!lastChance) {
            return new Decision.Waits(Decision.Reason.FULL);
        }
        return days.stream()
                .flatMap(day -> candidates.stream().map(candidate -> new Slot(candidate, day)))
                .min(Comparator.comparingInt(slot -> load.on(slot.person(), slot.day())))
                .map(slot -> take(occasion, slot.person(), slot.day(), days.getLast()))
                .orElseThrow();
    }

    private record Slot(@Nullable UUID person, LocalDate day) {}

    private Decision take(Occasion occasion, @Nullable UUID person, LocalDate day, LocalDate closing) {
        load.add(person, day, 1);
        promised.merge(occasion.customerId(), day, (one, other) -> one.isAfter(other) ? one : other);
        turn++;
        return new Decision.Planned(person, day, closing);
    }

    /** Nobody is one candidate too: such contacts wait for whoever comes. */
    private List<@Nullable UUID> inOrder(Terms terms, Occasion occasion) {
        var candidates = new ArrayList<@Nullable UUID>(people.candidates(terms.assignee(), terms.named(), occasion));
        if (candidates.isEmpty()) {
            candidates.add(null);
        } else if (terms.assignee() == Assignee.ROUND_ROBIN) {
            candidates.sort(Comparator.nullsLast(Comparator.naturalOrder()));
            Collections.rotate(candidates, -(turn % candidates.size()));
        } else {
            candidates.sort(Comparator.<@Nullable UUID>comparingInt(load::open)
                    .thenComparing(Comparator.nullsLast(Comparator.naturalOrder())));
        }
        return candidates;
    }

    private LocalDate restedOn(Occasion occasion) {
        var spoken = Stream.of(occasion.contactOn(), promised.get(occasion.customerId()))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        return spoken.map(day -> day.plusDays(pauseDays)).orElse(today);
    }

    private static List<LocalDate> workingDays(LocalDate from, LocalDate to, WorkCalendar calendar) {
        return from.datesUntil(to.plusDays(1)).filter(calendar::isWorkingDay).toList();
    }

    private static LocalDate latest(LocalDate... days) {
        return Stream.of(days).max(Comparator.naturalOrder()).orElseThrow();
    }
}
