package org.zhiji.followup.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiji.worktime.DayType;
import org.zhiji.worktime.Shift;
import org.zhiji.worktime.WorkCalendar;

/**
 * A year of planning with holidays, people who are away, days on which the program stands still and plannings that are lost
 * before they are kept: nothing that is due stays unnoticed, nothing is made twice.
 */
class CadenceYearTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final LocalDate BEGAN = LocalDate.of(2026, 1, 5);
    private static final int CUSTOMERS = 120;
    private static final int PAUSE = 7;
    private static final int LIMIT = 6;
    private static final int OPEN_DAYS = 3;
    private static final Interval MONTH = new Interval(1, Interval.Unit.MONTH);
    private static final UUID BRANCH = new UUID(1, 1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void nothingDueStaysUnnoticedAndNothingIsMadeTwice(long seed) {
        var year = new Year(new Random(seed));

        FIRST.datesUntil(LAST.plusDays(1)).forEach(year::day);

        year.everyIntervalWasKept();
        year.everyBirthdayIsOnRecordOnce();
        year.nobodyWasContactedTwiceWithinThePause();
    }

    /** Holidays in a row, a standstill and days that are full. */
    private static final int LONGEST_DELAY = 45;

    private record Contact(
            boolean standing, UUID customer, LocalDate occasion, UUID caller, LocalDate day, LocalDate closing) {}

    private static final class Year {

        private final Random random;
        private final WorkCalendar calendar;
        private final List<UUID> callers =
                IntStream.range(0, 4).mapToObj(n -> new UUID(7, n)).toList();
        private final List<UUID> customers;
        private final Map<UUID, LocalDate> known = new LinkedHashMap<>();
        private final Map<UUID, LocalDate> birthdays = new HashMap<>();
        private final Map<UUID, LocalDate> spoken = new HashMap<>();
        private final Map<UUID, LocalDate> beats = new HashMap<>();
        private final List<Contact> open = new ArrayList<>();
        private final Set<String> made = new HashSet<>();
        private final List<Contact> revisits = new ArrayList<>();
        private final List<Contact> greetings = new ArrayList<>();
        private final Set<UUID> missed = new HashSet<>();
        private final List<String> tooSoon = new ArrayList<>();
        private int standstill;

        Year(Random random) {
            this.random = random;
            customers = IntStream.range(0, CUSTOMERS)
                    .mapToObj(n -> new UUID(3, random.nextLong()))
                    .toList();
            customers.forEach(customer -> {
                known.put(customer, FIRST.minusDays(random.nextInt(400)));
                birthdays.put(customer, BEGAN.plusDays(10 + random.nextInt(330)));
            });
            var holidays = new HashMap<LocalDate, DayType>();
            for (var n = 0; n < 4; n++) {
                var begins = FIRST.plusDays(random.nextInt(350));
                begins.datesUntil(begins.plusDays(1 + random.nextInt(9)))
                        .forEach(day -> holidays.put(day, DayType.OFF));
            }
            calendar = WorkCalendar.weekdays(ZoneId.of("Asia/Shanghai"), List.of(Shift.of("08:00", "17:00")), holidays);
        }

        void day(LocalDate today) {
            if (standstill > 0) {
                standstill--;
            } else if (random.nextInt(60) == 0) {
                standstill = random.nextInt(12);
            } else if (!today.isBefore(BEGAN) && calendar.isWorkingDay(today)) {
                if (random.nextInt(10) == 0) {
                    plan(today, false);
                }
                plan(today, true);
                if (random.nextInt(5) == 0) {
                    plan(today, true);
                }
            }
            if (calendar.isWorkingDay(today)) {
                work(today);
            }
        }

        /** @param kept false where the program dies before the transaction ends */
        private void plan(LocalDate today, boolean kept) {
            var load = new Workload(LIMIT);
            open.forEach(it -> load.add(it.caller(), later(it.day(), today), 1));
            if (kept) {
                open.removeIf(it -> it.closing().isBefore(today));
            }
            var away = callers.get(random.nextInt(callers.size()));
            var persons = new HashMap<UUID, People.Person>();
            callers.forEach(it -> persons.put(it, new People.Person(!it.equals(away), !it.equals(away), null)));
            var present = callers.stream().filter(it -> !it.equals(away)).toList();
            var planner = new ContactPlanner(
                    today, PAUSE, department -> calendar, new People(persons, (branch, advisor) -> present), load);
            for (var occasion : birthdaysDue(today)) {
                decide(planner, load, occasion, false, today, kept);
            }
            for (var occasion : revisitsDue(today)) {
                decide(planner, load, occasion, true, today, kept);
            }
        }

        private void decide(
                ContactPlanner planner,
                Workload load,
                Occasion occasion,
                boolean standing,
                LocalDate today,
                boolean kept) {
            var terms = new ContactPlanner.Terms(
                    standing ? Assignee.OWNER : Assignee.ROUND_ROBIN,
                    List.of(),
                    OPEN_DAYS,
                    standing,
                    false,
                    HoldOut.NONE);
            var decision = planner.decide(terms, occasion);
            if (!kept) {
                return;
            }
            switch (decision) {
                case Decision.Planned planned -> {
                    var contact = new Contact(
                            standing,
                            occasion.customerId(),
                            occasion.happensOn(),
                            planned.caller(),
                            planned.day(),
                            planned.closing());
                    assertThat(made.add(standing + "/" + contact.customer() + "/" + contact.occasion()))
                            .as("made once: %s", contact)
                            .isTrue();
                    assertThat(calendar.isWorkingDay(planned.day())).isTrue();
                    assertThat(planned.day()).isBetween(today, planned.closing());
                    assertThat(contact.caller()).isIn(callers);
                    assertThat(planned.day()).isBefore(occasion.dueOn().plusDays(LONGEST_DELAY));
                    if (load.on(planned.caller(), planned.day()) > LIMIT) {
                        assertThat(today)
                                .as("only on the last day is a day overfilled")
                                .isAfterOrEqualTo(lastDay(occasion));
                    }
                    if (occasion.contactOn() != null
                            && planned.day().isBefore(occasion.contactOn().plusDays(PAUSE))) {
                        tooSoon.add(contact.toString());
                    }
                    open.add(contact);
                    (standing ? revisits : greetings).add(contact);
                    if (standing) {
                        beats.put(occasion.customerId(), planned.day());
                    }
                }
                case Decision.Waits _ ->
                    assertThat(today).isBefore(occasion.dueOn().plusDays(LONGEST_DELAY));
                case Decision.HeldOut _ -> throw new AssertionError("nobody is held out");
                case Decision.Missed _ ->
                    assertThat(missed.add(occasion.customerId())).isTrue();
            }
        }

        private List<Occasion> birthdaysDue(LocalDate today) {
            return birthdays.entrySet().stream()
                    .filter(it -> !it.getValue().isAfter(today.plusDays(PlanContacts.DAYS_AHEAD)))
                    .filter(it -> !made.contains("false/" + it.getKey() + "/" + it.getValue()))
                    .filter(it -> !missed.contains(it.getKey()))
                    .map(it -> occasion(it.getKey(), it.getValue(), it.getValue(), today))
                    .toList();
        }

        private List<Occasion> revisitsDue(LocalDate today) {
            return customers.stream()
                    .filter(it -> open.stream()
                            .noneMatch(other ->
                                    other.standing() && other.customer().equals(it)))
                    .map(it -> {
                        var base = Beat.base(spoken.getOrDefault(it, known.get(it)), beats.get(it));
                        return occasion(it, base, Beat.due(base, MONTH, BEGAN, it), today);
                    })
                    .filter(it -> !it.dueOn().isAfter(today.plusDays(PlanContacts.DAYS_AHEAD)))
                    .toList();
        }

        private Occasion occasion(UUID customer, LocalDate on, LocalDate due, LocalDate today) {
            var contactOn = Stream.concat(
                            Stream.ofNullable(spoken.get(customer)),
                            open.stream()
                                    .filter(it -> it.customer().equals(customer))
                                    .map(it -> later(it.day(), today)))
                    .max(Comparator.naturalOrder())
                    .orElse(null);
            return new Occasion(
                    customer,
                    customer,
                    null,
                    null,
                    BRANCH,
                    callers.get(Math.floorMod(customer.hashCode(), 4)),
                    null,
                    on,
                    due,
                    contactOn);
        }

        /** Two in three of today's contacts succeed; now and then a customer comes in by himself. */
        private void work(LocalDate today) {
            for (var contact : List.copyOf(open)) {
                if (!contact.day().isAfter(today)) {
                    if (random.nextInt(3) > 0) {
                        open.remove(contact);
                        spoken.put(contact.customer(), today);
                    }
                }
            }
            if (random.nextInt(4) == 0) {
                var customer = customers.get(random.nextInt(customers.size()));
                spoken.put(customer, today);
            }
        }

        /** No gap between two beats, or a beat and the end, is longer than the interval with the longest standstill. */
        void everyIntervalWasKept() {
            for (var customer : customers) {
                var last = Beat.base(spoken.getOrDefault(customer, known.get(customer)), beats.get(customer));
                assertThat(Beat.due(last, MONTH, BEGAN, customer))
                        .as("noticed until the end of the year: %s", customer)
                        .isAfter(LAST.minusDays(LONGEST_DELAY));
            }
            assertThat(revisits).hasSizeGreaterThan(CUSTOMERS * 6);
        }

        void everyBirthdayIsOnRecordOnce() {
            assertThat(greetings.size() + missed.size()).isEqualTo(CUSTOMERS);
        }

        void nobodyWasContactedTwiceWithinThePause() {
            assertThat(tooSoon).isEmpty();
        }

        private LocalDate lastDay(Occasion occasion) {
            return calendar.plusWorkingDays(calendar.workingDayFrom(occasion.dueOn()), OPEN_DAYS);
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }
    }
}
