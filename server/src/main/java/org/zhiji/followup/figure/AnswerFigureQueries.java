package org.zhiji.followup.figure;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.unnest;
import static zhiji.sql.tenant.Tables.ANSWER;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_RECORD;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.QUESTION;
import static zhiji.sql.tenant.Tables.QUESTIONNAIRE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.followup.TaskStatus;
import org.zhiji.followup.figure.QuestionTally.OptionTally;
import org.zhiji.survey.Choice;
import org.zhiji.survey.QuestionKind;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** What was chosen and which number was said, in the contacts of the period that were made. */
@Repository
class AnswerFigureQueries {

    private static final TypeReference<List<Choice>> CHOICES = new TypeReference<>() {};

    private static final List<QuestionKind> KINDS =
            List.of(QuestionKind.SINGLE, QuestionKind.MULTIPLE, QuestionKind.SCALE_0_10, QuestionKind.SCALE_1_5);

    private final DSLContext db;
    private final ObjectMapper json;

    AnswerFigureQueries(DSLContext db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    private record Key(String questionnaire, String question) {}

    List<QuestionTally> of(Asked asked) {
        var said = said(asked);
        if (said.isEmpty()) {
            return List.of();
        }
        var tallies = new LinkedHashMap<Key, QuestionTally>();
        // The latest version last: its words are shown.
        db.select(
                        QUESTIONNAIRE.CODE,
                        QUESTIONNAIRE.NAME_ZH,
                        QUESTIONNAIRE.NAME_EN,
                        QUESTION.CODE,
                        QUESTION.KIND.convertFrom(QuestionKind::valueOf),
                        QUESTION.TEXT_ZH,
                        QUESTION.TEXT_EN,
                        QUESTION.CHOICES)
                .from(QUESTION)
                .join(QUESTIONNAIRE)
                .on(QUESTIONNAIRE.ID.eq(QUESTION.QUESTIONNAIRE_ID))
                .where(
                        QUESTIONNAIRE.CODE.in(said.keySet().stream()
                                .map(Key::questionnaire)
                                .distinct()
                                .toList()),
                        QUESTIONNAIRE.STATUS.ne("DRAFT"),
                        QUESTION.KIND.in(KINDS.stream().map(Enum::name).toList()))
                .orderBy(QUESTIONNAIRE.CODE, QUESTIONNAIRE.VERSION_NO, QUESTION.SEQ)
                .forEach(row -> {
                    var counts = said.get(new Key(row.value1(), row.value4()));
                    if (counts != null) {
                        var choices = json.readValue(row.value8().data(), CHOICES);
                        tallies.put(
                                new Key(row.value1(), row.value4()),
                                new QuestionTally(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        row.value6(),
                                        row.value7(),
                                        counts.contacts(),
                                        choices.isEmpty() ? average(counts.byOption()) : null,
                                        options(row.value5(), choices, counts.byOption())));
                    }
                });
        return List.copyOf(tallies.values());
    }

    /** A choice that a later version no longer has stands behind the others under its code. */
    private static List<OptionTally> options(QuestionKind kind, List<Choice> choices, Map<String, Integer> counts) {
        var left = new LinkedHashMap<>(counts);
        var options = new ArrayList<OptionTally>();
        for (var choice : choices) {
            options.add(new OptionTally(choice.code(), choice.textZh(), choice.textEn(), taken(left, choice.code())));
        }
        if (choices.isEmpty()) {
            IntStream.rangeClosed(kind == QuestionKind.SCALE_1_5 ? 1 : 0, kind == QuestionKind.SCALE_1_5 ? 5 : 10)
                    .mapToObj(Integer::toString)
                    .forEach(number -> options.add(new OptionTally(number, number, number, taken(left, number))));
        }
        left.forEach((code, contacts) -> options.add(new OptionTally(code, code, code, contacts)));
        return options;
    }

    private static int taken(Map<String, Integer> left, String code) {
        var contacts = left.remove(code);
        return contacts == null ? 0 : contacts;
    }

    private static @Nullable BigDecimal average(Map<String, Integer> counts) {
        var said = counts.values().stream().mapToLong(Integer::intValue).sum();
        var sum = counts.entrySet().stream()
                .mapToLong(it -> Long.parseLong(it.getKey()) * it.getValue())
                .sum();
        return said == 0 ? null : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(said), 1, RoundingMode.HALF_UP);
    }

    private record Said(int contacts, Map<String, Integer> byOption) {}

    private Map<Key, Said> said(Asked asked) {
        var option = field("said.option", String.class);
        var said = new LinkedHashMap<Key, Said>();
        var from = FOLLOW_UP_TASK
                .join(FOLLOW_UP_RECORD)
                .on(FOLLOW_UP_RECORD.TASK_ID.eq(FOLLOW_UP_TASK.ID))
                .join(ANSWER)
                .on(ANSWER.RECORD_ID.eq(FOLLOW_UP_RECORD.ID))
                .join(QUESTION)
                .on(QUESTION.ID.eq(ANSWER.QUESTION_ID))
                .join(QUESTIONNAIRE)
                .on(QUESTIONNAIRE.ID.eq(QUESTION.QUESTIONNAIRE_ID));
        db.select(QUESTIONNAIRE.CODE, QUESTION.CODE, countDistinct(FOLLOW_UP_RECORD.ID))
                .from(from)
                .where(counted(asked))
                .groupBy(QUESTIONNAIRE.CODE, QUESTION.CODE)
                .forEach(row ->
                        said.put(new Key(row.value1(), row.value2()), new Said(row.value3(), new LinkedHashMap<>())));
        db.select(QUESTIONNAIRE.CODE, QUESTION.CODE, option, count())
                .from(from.crossJoin(unnest(ANSWER.GIVEN).as("said", "option")))
                .where(counted(asked))
                .groupBy(QUESTIONNAIRE.CODE, QUESTION.CODE, option)
                .forEach(row -> Objects.requireNonNull(said.get(new Key(row.value1(), row.value2())))
                        .byOption()
                        .put(row.value3(), row.value4()));
        return said;
    }

    private static Condition counted(Asked asked) {
        return asked.due()
                .and(FOLLOW_UP_TASK.STATUS.eq(inline(TaskStatus.SUCCESS.name())))
                .and(QUESTION.KIND.in(KINDS.stream().map(Enum::name).toList()))
                .and(field("cardinality({0})", Integer.class, ANSWER.GIVEN).gt(0));
    }

    /** The contacts in which this was said. */
    static Condition said(String questionnaire, String question, @Nullable String option) {
        var condition = FOLLOW_UP_RECORD
                .TASK_ID
                .eq(FOLLOW_UP_TASK.ID)
                .and(QUESTIONNAIRE.CODE.eq(questionnaire))
                .and(QUESTION.CODE.eq(question))
                .and(field("cardinality({0})", Integer.class, ANSWER.GIVEN).gt(0));
        return FOLLOW_UP_TASK
                .STATUS
                .eq(TaskStatus.SUCCESS.name())
                .and(exists(selectOne()
                        .from(FOLLOW_UP_RECORD)
                        .join(ANSWER)
                        .on(ANSWER.RECORD_ID.eq(FOLLOW_UP_RECORD.ID))
                        .join(QUESTION)
                        .on(QUESTION.ID.eq(ANSWER.QUESTION_ID))
                        .join(QUESTIONNAIRE)
                        .on(QUESTIONNAIRE.ID.eq(QUESTION.QUESTIONNAIRE_ID))
                        .where(
                                option == null
                                        ? condition
                                        : condition.and(ANSWER.GIVEN.contains(new String[] {option})))));
    }
}
