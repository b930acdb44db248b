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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.capa.EffectMeasure;
import org.zhiji.followup.TargetType;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Texts;
import org.zhiji.platform.statistics.Difference.Share;
import org.zhiji.platform.time.Time;
import org.zhiji.survey.AnswerValue;

/** The rate of a question as block D of the report shows it, over any days: an effect that one can count. */
@Component
class AnswersAsEffect implements EffectMeasure {

    private final AnswerCounts counts;
    private final DSLContext db;
    private final Texts texts;
    private final Time time;

    AnswersAsEffect(AnswerCounts counts, DSLContext db, Texts texts, Time time) {
        this.counts = counts;
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
        var ends = to.plusDays(1).atStartOfDay(time.zone()).toInstant();
        var scope = new ReportScope(department, null, null);
        var calls = new DueCalls(Actor.SYSTEM, new ReportPeriod(YearMonth.from(to)), scope, ends, to);
        var answered = ANSWER.VALUE.ne(AnswerValue.NOT_ANSWERED.name());
        return db.select(
                        coalesce(count().filterWhere(answered, ANSWER.VALUE.eq(QUESTION.POSITIVE_ANSWER)), inline(0)),
                        coalesce(count().filterWhere(answered), inline(0)))
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
}
