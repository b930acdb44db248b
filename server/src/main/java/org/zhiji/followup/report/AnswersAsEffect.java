package org.zhiji.followup.report;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static zhiji.sql.tenant.Tables.ANSWER;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.QUESTION;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.capa.WatchedRate;
import org.zhiji.followup.TargetType;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.platform.Texts;
import org.zhiji.platform.statistics.Difference.Share;
import org.zhiji.platform.time.Time;
import org.zhiji.survey.AnswerValue;

/** The rate of a question as block D of the report shows it, over any days: an effect that one can count. */
@Component
class AnswersAsEffect implements WatchedRate {

    private static final Condition ANSWERED = ANSWER.VALUE.ne(AnswerValue.NOT_ANSWERED.name());

    private final AnswerCounts counts;
    private final Departments departments;
    private final DSLContext db;
    private final Texts texts;
    private final Time time;

    AnswersAsEffect(AnswerCounts counts, Departments departments, DSLContext db, Texts texts, Time time) {
        this.counts = counts;
        this.departments = departments;
        this.db = db;
        this.texts = texts;
        this.time = time;
    }

    @Override
    public String kind() {
        return "QUESTION";
    }

    @Override
    public String name(Locale locale) {
        return texts.get(locale, "effect.question");
    }

    /** Each question once, in its latest wording. */
    @Override
    public List<Item> items(Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        var items = new LinkedHashMap<String, Item>();
        counts.asked()
                .values()
                .forEach(it -> items.put(
                        it.code(), new Item(it.code(), it.code() + " " + (english ? it.textEn() : it.textZh()))));
        return items.values().stream().sorted(Comparator.comparing(Item::id)).toList();
    }

    @Override
    public boolean lowerBetter() {
        return false;
    }

    @Override
    public Share measured(@Nullable String item, @Nullable UUID department, LocalDate from, LocalDate to) {
        var calls = calls(department, to);
        return db.select(
                        coalesce(count().filterWhere(ANSWERED, ANSWER.VALUE.eq(QUESTION.POSITIVE_ANSWER)), inline(0)),
                        coalesce(count().filterWhere(ANSWERED), inline(0)))
                .from(DueCalls.ANSWERS)
                .where(
                        FOLLOW_UP_TASK.PLANNED_DATE.between(inline(from), inline(to)),
                        FOLLOW_UP_TASK.TARGET_TYPE.eq(TargetType.POST_SERVICE.name()),
                        calls.counted(),
                        calls.successful(),
                        QUESTION.CODE.eq(item),
                        QUESTION.POSITIVE_ANSWER.isNotNull())
                .fetchSingle(row -> new Share(row.value1(), row.value2()));
    }

    @Override
    public List<Counted> counted(LocalDate from, LocalDate to) {
        var calls = calls(null, to);
        var branches = new HashMap<UUID, UUID>();
        return db.select(
                        FOLLOW_UP_TASK.DEPARTMENT_ID,
                        QUESTION.CODE,
                        FOLLOW_UP_TASK.PLANNED_DATE,
                        count().filterWhere(ANSWER.VALUE.ne(QUESTION.POSITIVE_ANSWER)),
                        count())
                .from(DueCalls.ANSWERS)
                .where(
                        FOLLOW_UP_TASK.PLANNED_DATE.between(inline(from), inline(to)),
                        FOLLOW_UP_TASK.TARGET_TYPE.eq(TargetType.POST_SERVICE.name()),
                        calls.counted(),
                        calls.successful(),
                        ANSWERED,
                        QUESTION.POSITIVE_ANSWER.isNotNull())
                .groupBy(FOLLOW_UP_TASK.DEPARTMENT_ID, QUESTION.CODE, FOLLOW_UP_TASK.PLANNED_DATE)
                .fetch(row -> new Counted(
                        branches.computeIfAbsent(
                                row.value1(), id -> departments.branchOf(id).id()),
                        row.value2(),
                        row.value3(),
                        new Share(row.value4(), row.value5())));
    }

    /** What succeeded by the end of the last day, whoever looks. */
    private DueCalls calls(@Nullable UUID department, LocalDate to) {
        var ends = to.plusDays(1).atStartOfDay(time.zone()).toInstant();
        var scope = new ReportScope(department, null, null);
        return new DueCalls(Actor.SYSTEM, ReportPeriod.of(YearMonth.from(to)), scope, ends, to);
    }
}
