package org.zhiji.followup.figure;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static zhiji.sql.tenant.Tables.CADENCE_RULE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.followup.TargetType;
import org.zhiji.followup.cadence.Track;
import org.zhiji.followup.figure.ContactFigures.DepartmentTally;
import org.zhiji.followup.figure.ContactFigures.PersonTally;
import org.zhiji.followup.figure.ContactFigures.RuleTally;
import org.zhiji.followup.figure.ContactFigures.TrackTally;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Employees;

/** Due, done, overdue and expired by person, rule and branch, in one pass over the contacts of the period. */
@Repository
class ContactFigureQueries {

    private static final Field<String> TRACK = field("due.track", String.class);
    private static final Field<UUID> PERSON = field("due.caller_id", UUID.class);
    private static final Field<UUID> RULE = field("due.rule_id", UUID.class);
    private static final Field<String> TYPE = field("due.planned_as", String.class);
    private static final Field<UUID> DEPARTMENT = field("due.department_id", UUID.class);
    private static final Field<String> PART = field("due.part", String.class);
    private static final Field<Integer> CONTACTS = count().as("contacts");

    /** Tells the groups apart; by the part each of them is grouped. */
    private static final Field<Integer> GROUP = field(
                    "grouping({0}, {1}, {2}, {3})", Integer.class, TRACK, PERSON, RULE, DEPARTMENT)
            .as("grouped");

    private static final int BY_TRACK = 0b0111;
    private static final int BY_PERSON = 0b1011;
    private static final int BY_RULE = 0b1101;
    private static final int BY_DEPARTMENT = 0b1110;

    private final DSLContext db;
    private final Employees employees;
    private final Departments departments;

    ContactFigureQueries(DSLContext db, Employees employees, Departments departments) {
        this.db = db;
        this.employees = employees;
        this.departments = departments;
    }

    private record PersonKey(@Nullable UUID id) {}

    private record RuleKey(@Nullable UUID rule, @Nullable TargetType type) {}

    ContactFigures of(Asked asked) {
        var due = select(
                        FOLLOW_UP_TASK.TRACK,
                        FOLLOW_UP_TASK.CALLER_ID,
                        FOLLOW_UP_TASK.RULE_ID,
                        when(FOLLOW_UP_TASK.RULE_ID.isNull(), FOLLOW_UP_TASK.TARGET_TYPE)
                                .otherwise(castNull(String.class))
                                .as("planned_as"),
                        FOLLOW_UP_TASK.DEPARTMENT_ID,
                        ContactPart.of(asked).as("part"))
                .from(FOLLOW_UP_TASK)
                .where(asked.due())
                .asTable("due");
        List<Record> groups = List.copyOf(db.select(TRACK, PERSON, RULE, TYPE, DEPARTMENT, PART, GROUP, CONTACTS)
                .from(due)
                .groupBy(groupingSets(
                        new Field<?>[] {TRACK, PART},
                        new Field<?>[] {PERSON, PART},
                        new Field<?>[] {RULE, TYPE, PART},
                        new Field<?>[] {DEPARTMENT, PART}))
                .fetch());
        var byPerson = tallies(groups, BY_PERSON, row -> new PersonKey(row.get(PERSON)));
        var byRule = tallies(groups, BY_RULE, row -> new RuleKey(row.get(RULE), type(row.get(TYPE))));
        var byDepartment = tallies(groups, BY_DEPARTMENT, row -> row.get(DEPARTMENT));
        var byTrack = tallies(groups, BY_TRACK, row -> Track.valueOf(row.get(TRACK)));
        return new ContactFigures(
                total(groups), tracks(byTrack), people(byPerson), rules(byRule), departments(byDepartment));
    }

    private static ContactTally total(List<Record> groups) {
        var parts = new EnumMap<ContactPart, Integer>(ContactPart.class);
        groups.stream()
                .filter(row -> row.get(GROUP) == BY_DEPARTMENT)
                .forEach(row -> parts.merge(ContactPart.valueOf(row.get(PART)), row.get(CONTACTS), Integer::sum));
        return ContactTally.of(parts);
    }

    private static <K> Map<K, ContactTally> tallies(List<Record> groups, int group, Function<Record, K> key) {
        var parts = new LinkedHashMap<K, Map<ContactPart, Integer>>();
        groups.stream()
                .filter(row -> row.get(GROUP) == group)
                .forEach(row -> parts.computeIfAbsent(key.apply(row), it -> new EnumMap<>(ContactPart.class))
                        .put(ContactPart.valueOf(row.get(PART)), row.get(CONTACTS)));
        var tallies = new LinkedHashMap<K, ContactTally>();
        parts.forEach((each, counts) -> tallies.put(each, ContactTally.of(counts)));
        return tallies;
    }

    private static List<TrackTally> tracks(Map<Track, ContactTally> tallies) {
        return tallies.entrySet().stream()
                .map(it -> new TrackTally(it.getKey(), it.getValue()))
                .sorted(Comparator.comparing(TrackTally::track))
                .toList();
    }

    private List<PersonTally> people(Map<PersonKey, ContactTally> tallies) {
        var names = employees.names(tallies.keySet().stream()
                .map(PersonKey::id)
                .filter(Objects::nonNull)
                .toList());
        return tallies.entrySet().stream()
                .map(it -> new PersonTally(
                        it.getKey().id(),
                        it.getKey().id() == null ? null : names.get(it.getKey().id()),
                        it.getValue()))
                .sorted(most(PersonTally::tally, it -> String.valueOf(it.personName())))
                .toList();
    }

    private List<RuleTally> rules(Map<RuleKey, ContactTally> tallies) {
        var names = names(tallies.keySet().stream()
                .map(RuleKey::rule)
                .filter(Objects::nonNull)
                .toList());
        return tallies.entrySet().stream()
                .map(it -> new RuleTally(
                        it.getKey().rule(),
                        it.getKey().rule() == null
                                ? null
                                : names.get(it.getKey().rule()),
                        it.getKey().type(),
                        it.getValue()))
                .sorted(most(RuleTally::tally, it -> String.valueOf(it.ruleName())))
                .toList();
    }

    private List<DepartmentTally> departments(Map<UUID, ContactTally> tallies) {
        var names = departments.names();
        return tallies.entrySet().stream()
                .map(it -> new DepartmentTally(it.getKey(), names.getOrDefault(it.getKey(), "—"), it.getValue()))
                .sorted(most(DepartmentTally::tally, DepartmentTally::departmentName))
                .toList();
    }

    /** Rules that are gone keep their name. */
    Map<UUID, String> names(Collection<UUID> rules) {
        return db.select(CADENCE_RULE.ID, CADENCE_RULE.NAME)
                .from(CADENCE_RULE)
                .where(CADENCE_RULE.ID.in(rules))
                .fetchMap(CADENCE_RULE.ID, CADENCE_RULE.NAME);
    }

    private static <T> Comparator<T> most(Function<T, ContactTally> tally, Function<T, String> name) {
        return Comparator.comparingInt((T it) -> -tally.apply(it).due()).thenComparing(name);
    }

    private static @Nullable TargetType type(@Nullable String name) {
        return name == null ? null : TargetType.valueOf(name);
    }
}
