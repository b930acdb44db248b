package org.zhiji.followup.cadence;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.CustomerReach;
import org.zhiji.followup.FollowUpSettingsStore;
import org.zhiji.followup.MayCall;
import org.zhiji.followup.TaskStatus;
import org.zhiji.followup.cadence.CadencePreview.Clash;
import org.zhiji.followup.cadence.CadencePreview.Hindrance;
import org.zhiji.followup.cadence.CadencePreview.PersonWeeks;
import org.zhiji.followup.cadence.CadencePreview.PreviewRow;
import org.zhiji.followup.cadence.Occasions.Asked;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Employees;
import org.zhiji.platform.Ids;
import org.zhiji.worktime.WorkCalendar;
import org.zhiji.worktime.WorkCalendars;

/** The consequences of a rule, before it is saved and while it can still be changed. */
@Component
class PreviewCadence {

    static final int WEEKS = 12;

    private static final int DAYS = WEEKS * 7;
    private static final int ROWS = 20;

    private final DSLContext db;
    private final CadenceRules rules;
    private final Occasions occasions;
    private final FollowUpSettingsStore settings;
    private final CadencePeople people;
    private final Employees employees;
    private final WorkCalendars calendars;

    PreviewCadence(
            DSLContext db,
            CadenceRules rules,
            Occasions occasions,
            FollowUpSettingsStore settings,
            CadencePeople people,
            Employees employees,
            WorkCalendars calendars) {
        this.db = db;
        this.rules = rules;
        this.occasions = occasions;
        this.settings = settings;
        this.people = people;
        this.employees = employees;
        this.calendars = calendars;
    }

    /** @param self the rule itself where it stands already: it does not clash with itself */
    @Transactional(readOnly = true)
    public CadencePreview of(Actor actor, CadenceRuleForm form, @Nullable UUID self, Instant now) {
        var limits = settings.get();
        var calendar = calendars.standard();
        var others = rules.active().stream().filter(it -> !it.id().equals(self)).toList();
        var asked = asked(form, self, others, now, calendar);
        var caught = occasions.caught(asked);
        var seen = seen(asked, caught, limits.contactPauseDays());
        var first = calendar.dateOf(now).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var weeks = IntStream.range(0, WEEKS).mapToObj(first::plusWeeks).toList();
        return new CadencePreview(
                db.fetchCount(occasions.audience(form)),
                sum(seen, Seen::contacts),
                isEvent(form),
                sum(seen, Seen::blocked),
                sum(seen, Seen::refused),
                sum(seen, Seen::resting),
                limits.contactPauseDays(),
                Math.round(sum(seen, Seen::addressed) * form.heldOut() / 100f),
                rows(actor, asked, caught, limits.contactPauseDays()),
                weeks,
                loads(asked, seen, weeks, limits.dailyLimit(), calendar),
                clashes(asked, others, limits.contactPauseDays()));
    }

    private boolean isEvent(CadenceRuleForm form) {
        return occasions.trigger(form).nature() == CadenceTrigger.Nature.EVENT;
    }

    private Asked asked(
            CadenceRuleForm form, @Nullable UUID self, List<CadenceRule> others, Instant now, WorkCalendar calendar) {
        var today = calendar.dateOf(now);
        var standing = self == null ? null : rules.get(self);
        var since = standing == null || standing.activeSince() == null ? today : standing.activeSince();
        var rule = new CadenceRule(self == null ? Ids.next() : self, form, since, null, 0, 0, 0, 0);
        var before =
                others.stream().filter(it -> it.form().place() < form.place()).toList();
        return isEvent(form)
                ? new Asked(
                        rule, before, today.minusDays(DAYS), today.minusDays(DAYS), today, now, today, calendar.zone())
                : new Asked(rule, before, since, since, today.plusDays(DAYS), now, today, calendar.zone());
    }

    /** Occasions of one day that go to the same people. */
    private record Seen(
            @Nullable UUID owner,
            UUID department,
            @Nullable UUID advisor,
            LocalDate due,
            int contacts,
            int blocked,
            int refused,
            int resting,
            int addressed) {}

    /** What is asked of each customer is worked out once for all figures, which takes most of the time. */
    private List<Seen> seen(Asked asked, Table<?> caught, int pauseDays) {
        var form = asked.rule().form();
        var undisturbed = field(Occasions.undisturbed(form, asked.now())).as("undisturbed");
        var agrees = field(Occasions.agrees(form)).as("agrees");
        var resting = field(resting(asked, caught, pauseDays)).as("resting");
        var advisor = Columns.of(caught, CadenceTrigger.ADVISOR_ID);
        var due = Columns.of(caught, CadenceTrigger.DUE_ON);
        var each = name("each")
                .asMaterialized(DSL.select(
                                CUSTOMER.OWNER_ID, CUSTOMER.DEPARTMENT_ID, advisor, due, undisturbed, agrees, resting)
                        .from(caught)
                        .join(CUSTOMER)
                        .on(CUSTOMER.ID.eq(Columns.of(caught, CadenceTrigger.CUSTOMER_ID)))
                        .where(wanted(asked, caught)));
        var owner = Columns.of(each, CUSTOMER.OWNER_ID);
        var department = Columns.of(each, CUSTOMER.DEPARTMENT_ID);
        var server = Columns.of(each, CadenceTrigger.ADVISOR_ID);
        var day = Columns.of(each, CadenceTrigger.DUE_ON);
        var left = condition(field(name("undisturbed"), Boolean.class));
        var yes = condition(field(name("agrees"), Boolean.class));
        return db.with(each)
                .select(
                        owner,
                        department,
                        server,
                        day,
                        count(),
                        count().filterWhere(not(left)),
                        count().filterWhere(left.andNot(yes)),
                        count().filterWhere(condition(field(name("resting"), Boolean.class))),
                        count().filterWhere(left.and(yes)))
                .from(each)
                .groupBy(owner, department, server, day)
                .fetch(mapping(Seen::new));
    }

    private static int sum(List<Seen> seen, ToIntFunction<Seen> figure) {
        return seen.stream().mapToInt(figure).sum();
    }

    /** Of what has been, everything counts; of what is to come, what has no contact yet. */
    private Condition wanted(Asked asked, Table<?> caught) {
        return isEvent(asked.rule().form()) ? MayCall.active() : occasions.open(asked, caught);
    }

    private Condition resting(Asked asked, Table<?> caught, int pauseDays) {
        var form = asked.rule().form();
        if (isEvent(form) || form.mayCrowd()) {
            return DSL.falseCondition();
        }
        var contactOn = Occasions.contactOn(asked);
        return Columns.of(caught, CadenceTrigger.DUE_ON).lt(Days.shifted(contactOn, inline(0), inline(pauseDays)));
    }

    private List<PreviewRow> rows(Actor actor, Asked asked, Table<?> caught, int pauseDays) {
        var form = asked.rule().form();
        var undisturbed = field(Occasions.undisturbed(form, asked.now()));
        var agrees = field(Occasions.agrees(form));
        var resting = field(resting(asked, caught, pauseDays));
        var due = Columns.of(caught, CadenceTrigger.DUE_ON);
        return db.select(
                        CUSTOMER.ID,
                        CUSTOMER.NAME,
                        due,
                        Columns.of(caught, CadenceTrigger.HAPPENS_ON),
                        EMPLOYEE.NAME,
                        undisturbed,
                        agrees,
                        resting)
                .from(caught)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(Columns.of(caught, CadenceTrigger.CUSTOMER_ID)))
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(CUSTOMER.OWNER_ID))
                .where(wanted(asked, caught), CustomerReach.mayView(actor))
                .orderBy(due, CUSTOMER.ID)
                .limit(ROWS)
                .fetch(row -> new PreviewRow(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        hindrance(row.value6(), row.value7(), row.value8())));
    }

    private static @Nullable Hindrance hindrance(boolean undisturbed, boolean agrees, @Nullable Boolean resting) {
        if (!undisturbed) {
            return Hindrance.BLOCKED;
        }
        if (!agrees) {
            return Hindrance.REFUSED;
        }
        return Boolean.TRUE.equals(resting) ? Hindrance.RESTING : null;
    }

    private List<PersonWeeks> loads(
            Asked asked, List<Seen> seen, List<LocalDate> weeks, int dailyLimit, WorkCalendar calendar) {
        var added = added(asked, seen, weeks);
        var planned = planned(asked, weeks);
        var capacity = weeks.stream()
                .map(week -> dailyLimit * calendar.workingDays(week, week.plusDays(6)))
                .toList();
        var names =
                employees.names(added.keySet().stream().filter(Objects::nonNull).toList());
        return added.entrySet().stream()
                .map(entry -> new PersonWeeks(
                        entry.getKey(),
                        entry.getKey() == null ? null : names.get(entry.getKey()),
                        list(planned.getOrDefault(entry.getKey(), new int[WEEKS])),
                        list(entry.getValue()),
                        capacity))
                .sorted(Comparator.comparing((PersonWeeks it) ->
                                it.added().stream().mapToInt(Integer::intValue).sum())
                        .reversed())
                .toList();
    }

    /** By the due day; on which day of the week it really falls is the planner's to say. */
    private Map<@Nullable UUID, int[]> added(Asked asked, List<Seen> seen, List<LocalDate> weeks) {
        var form = asked.rule().form();
        var now = people.now();
        var added = new HashMap<@Nullable UUID, int[]>();
        for (var some : seen) {
            var who = now.candidates(
                    form.assignee(), form.people(), stub(some.owner(), some.department(), some.advisor(), some.due()));
            for (var day : days(asked, some.due())) {
                spread(added, who, week(day, weeks), some.addressed());
            }
        }
        return added;
    }

    private List<LocalDate> days(Asked asked, LocalDate due) {
        var form = asked.rule().form();
        if (isEvent(form)) {
            return List.of(due.plusDays(DAYS));
        }
        var first = due.isBefore(asked.today()) ? asked.today() : due;
        if (!asked.rule().goesBy(IntervalTrigger.KIND)) {
            return List.of(first);
        }
        var days = new ArrayList<LocalDate>();
        for (var day = first; day.isBefore(asked.to()); day = form.interval().after(day)) {
            days.add(day);
        }
        return days;
    }

    /** Evenly, what is left over to whoever has least. */
    private static void spread(Map<@Nullable UUID, int[]> added, List<UUID> who, int week, int contacts) {
        if (week < 0 || week >= WEEKS || contacts == 0) {
            return;
        }
        if (who.isEmpty()) {
            added.computeIfAbsent(null, it -> new int[WEEKS])[week] += contacts;
            return;
        }
        for (var person : who) {
            added.computeIfAbsent(person, it -> new int[WEEKS])[week] += contacts / who.size();
        }
        who.stream()
                .sorted(Comparator.comparingInt(it -> Objects.requireNonNull(added.get(it))[week]))
                .limit(contacts % who.size())
                .forEach(it -> Objects.requireNonNull(added.get(it))[week]++);
    }

    private Map<@Nullable UUID, int[]> planned(Asked asked, List<LocalDate> weeks) {
        var zone = asked.zone();
        var due = coalesce(Days.of(FOLLOW_UP_TASK.NEXT_ATTEMPT_AT, zone), FOLLOW_UP_TASK.PLANNED_DATE);
        var planned = new HashMap<@Nullable UUID, int[]>();
        db.select(FOLLOW_UP_TASK.CALLER_ID, due, count())
                .from(FOLLOW_UP_TASK)
                .where(
                        FOLLOW_UP_TASK.STATUS.in(TaskStatus.openNames()),
                        FOLLOW_UP_TASK.RULE_ID.isDistinctFrom(asked.rule().id()))
                .groupBy(FOLLOW_UP_TASK.CALLER_ID, due)
                .forEach(row -> {
                    var day = row.value2().isBefore(asked.today()) ? asked.today() : row.value2();
                    var week = week(day, weeks);
                    if (week < WEEKS) {
                        planned.computeIfAbsent(row.value1(), it -> new int[WEEKS])[week] += row.value3();
                    }
                });
        return planned;
    }

    private List<Clash> clashes(Asked asked, List<CadenceRule> others, int pauseDays) {
        var clashes = new ArrayList<Clash>();
        for (var other : others) {
            var oneRhythm = asked.rule().goesBy(IntervalTrigger.KIND) && other.goesBy(IntervalTrigger.KIND);
            var both = oneRhythm ? sameRhythm(asked, other) : closeTogether(asked, other, pauseDays);
            if (both > 0) {
                clashes.add(new Clash(
                        other.id(),
                        other.form().name(),
                        both,
                        oneRhythm,
                        other.form().place() <= asked.rule().form().place()));
            }
        }
        return clashes;
    }

    private int sameRhythm(Asked asked, CadenceRule other) {
        var mine = occasions.audience(asked.rule().form()).asTable("mine");
        var theirs = occasions.audience(other.form()).asTable("theirs");
        return db.fetchCount(
                DSL.selectOne().from(mine).join(theirs).on(Columns.id(theirs).eq(Columns.id(mine))));
    }

    private int closeTogether(Asked asked, CadenceRule other, int pauseDays) {
        var today = asked.today();
        if (isEvent(asked.rule().form()) || isEvent(other.form()) || bothCrowd(asked.rule(), other)) {
            return 0;
        }
        var since = other.activeSince() == null ? today : other.activeSince();
        var theirs = occasions
                .caught(new Asked(
                        other, List.of(), since, today, today.plusDays(DAYS), asked.now(), today, asked.zone()))
                .as("theirs");
        var mine = occasions.caught(asked).as("mine");
        var apart = field(
                "abs({0} - {1})",
                Integer.class, Columns.of(mine, CadenceTrigger.DUE_ON), Columns.of(theirs, CadenceTrigger.DUE_ON));
        return db.select(countDistinct(Columns.of(mine, CadenceTrigger.CUSTOMER_ID)))
                .from(mine)
                .join(theirs)
                .on(Columns.of(theirs, CadenceTrigger.CUSTOMER_ID).eq(Columns.of(mine, CadenceTrigger.CUSTOMER_ID)))
                .where(apart.lt(pauseDays))
                .fetchSingle()
                .value1();
    }

    private static boolean bothCrowd(CadenceRule one, CadenceRule other) {
        return one.form().mayCrowd() && other.form().mayCrowd();
    }

    private static Occasion stub(@Nullable UUID owner, UUID department, @Nullable UUID advisor, LocalDate due) {
        return new Occasion(
                owner == null ? department : owner, department, null, null, department, owner, advisor, due, due, null);
    }

    private static int week(LocalDate day, List<LocalDate> weeks) {
        return (int) Math.floorDiv(ChronoUnit.DAYS.between(weeks.getFirst(), day), 7L);
    }

    private static List<Integer> list(int[] weeks) {
        return Arrays.stream(weeks).boxed().toList();
    }
}
