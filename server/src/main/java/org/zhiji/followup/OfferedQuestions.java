package org.zhiji.followup;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.when;
import static zhiji.sql.tenant.Tables.ANSWER;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_RECORD;
import static zhiji.sql.tenant.Tables.FOLLOW_UP_TASK;
import static zhiji.sql.tenant.Tables.QUESTION;
import static zhiji.sql.tenant.Tables.VEHICLE;
import static zhiji.sql.tenant.Tables.WORK_ORDER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.asset.Plate;
import org.zhiji.customer.personality.Personalities;
import org.zhiji.identity.Actor;
import org.zhiji.platform.time.Time;
import org.zhiji.survey.Answer;
import org.zhiji.survey.AnswerValue;
import org.zhiji.survey.Answers;
import org.zhiji.survey.Question;
import org.zhiji.survey.Questionnaires;
import org.zhiji.survey.Questionnaires.Questions;
import org.zhiji.survey.Situation;

/** Which questions a call brings. What customer, car and quotas say is looked up only where a question asks for it. */
@Component
class OfferedQuestions {

    private final DSLContext db;
    private final Questionnaires questionnaires;
    private final Time time;

    OfferedQuestions(DSLContext db, Questionnaires questionnaires, Time time) {
        this.db = db;
        this.questionnaires = questionnaires;
        this.time = time;
    }

    /** What a call is about. */
    record About(
            UUID taskId, UUID questionnaireId, @Nullable String repairType) {}

    About about(UUID taskId) {
        return db.select(FOLLOW_UP_TASK.ID, FOLLOW_UP_TASK.QUESTIONNAIRE_ID, WORK_ORDER.REPAIR_TYPE)
                .from(FOLLOW_UP_TASK)
                .leftJoin(WORK_ORDER)
                .on(WORK_ORDER.ID.eq(FOLLOW_UP_TASK.WORK_ORDER_ID))
                .where(FOLLOW_UP_TASK.ID.eq(taskId))
                .fetchSingle(mapping(About::new));
    }

    /** To be shown, by task, in the order in which they are asked; the branches are still open. */
    Map<UUID, List<Question>> toAsk(Actor actor, Collection<About> calls, Instant now) {
        var questions = questions(calls);
        var situations = situations(actor, calls, questions);
        var answered = answeredThisMonth(calls, questions, now);
        return calls.stream()
                .collect(Collectors.toMap(
                        About::taskId,
                        call -> questions.offered(
                                call.questionnaireId(),
                                Objects.requireNonNull(situations.get(call.taskId())),
                                answered.getOrDefault(call.taskId(), Map.of()))));
    }

    /** To be saved: what was answered, by task, held against what may be kept of it. */
    Map<UUID, Answers> held(Actor actor, Collection<About> calls, String interviewee, Map<UUID, List<Answer>> given) {
        var questions = questions(calls);
        var situations = situations(actor, calls, questions);
        return calls.stream().collect(Collectors.toMap(About::taskId, call -> {
            var answers = given.getOrDefault(call.taskId(), List.of());
            return new Answers(
                    questions.answerable(
                            call.questionnaireId(),
                            Objects.requireNonNull(situations.get(call.taskId()))
                                    .answeredBy(interviewee),
                            answers.stream().map(Answer::questionId).collect(Collectors.toSet())),
                    answers);
        }));
    }

    private Questions questions(Collection<About> calls) {
        return questionnaires.of(
                calls.stream().map(About::questionnaireId).distinct().toList());
    }

    private Map<UUID, Situation> situations(Actor actor, Collection<About> calls, Questions questions) {
        var situations = new HashMap<UUID, Situation>();
        calls.forEach(call -> situations.put(call.taskId(), Situation.of(call.taskId(), call.repairType())));
        if (questions.lookCloser()) {
            closer(actor, situations);
        }
        return situations;
    }

    private void closer(Actor actor, Map<UUID, Situation> situations) {
        var personality = field(when(Personalities.mayKnow(actor), Personalities.current(CUSTOMER.ID)));
        db.select(
                        FOLLOW_UP_TASK.ID,
                        CUSTOMER.TYPE,
                        VEHICLE.PLATE_NO,
                        VEHICLE.BRAND,
                        VEHICLE.SERIES,
                        VEHICLE.MODEL,
                        personality)
                .from(FOLLOW_UP_TASK)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(FOLLOW_UP_TASK.CUSTOMER_ID))
                .leftJoin(VEHICLE)
                .on(VEHICLE.ID.eq(FOLLOW_UP_TASK.VEHICLE_ID))
                .where(FOLLOW_UP_TASK.ID.in(Set.copyOf(situations.keySet())))
                .forEach(row -> situations.computeIfPresent(
                        row.value1(),
                        (id, call) -> new Situation(
                                id,
                                call.repairType(),
                                call.interviewee(),
                                row.value2(),
                                energy(row.value3()),
                                Stream.of(row.value4(), row.value5(), row.value6())
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.joining(" ")),
                                row.value7())));
    }

    private static @Nullable String energy(@Nullable String plate) {
        return plate == null
                ? null
                : Plate.parse(plate).flatMap(Plate::energy).map(Enum::name).orElse(null);
    }

    /** By task: how often the branch has had each question answered since the month began. */
    private Map<UUID, Map<String, Integer>> answeredThisMonth(
            Collection<About> calls, Questions questions, Instant now) {
        var codes = calls.stream()
                .flatMap(call -> questions.underQuota(call.questionnaireId()).stream())
                .collect(Collectors.toSet());
        if (codes.isEmpty()) {
            return Map.of();
        }
        var month = LocalDate.ofInstant(now, time.zone()).withDayOfMonth(1);
        var done = FOLLOW_UP_TASK.as("done");
        var answered = new HashMap<UUID, Map<String, Integer>>();
        db.select(FOLLOW_UP_TASK.ID, QUESTION.CODE, count())
                .from(FOLLOW_UP_TASK)
                .join(done)
                .on(done.DEPARTMENT_ID.eq(FOLLOW_UP_TASK.DEPARTMENT_ID))
                .join(FOLLOW_UP_RECORD)
                .on(FOLLOW_UP_RECORD.TASK_ID.eq(done.ID))
                .join(ANSWER)
                .on(ANSWER.RECORD_ID.eq(FOLLOW_UP_RECORD.ID))
                .join(QUESTION)
                .on(QUESTION.ID.eq(ANSWER.QUESTION_ID))
                .where(
                        FOLLOW_UP_TASK.ID.in(calls.stream().map(About::taskId).toList()),
                        FOLLOW_UP_RECORD.AT.ge(month.atStartOfDay(time.zone()).toInstant()),
                        QUESTION.CODE.in(codes),
                        ANSWER.VALUE.ne(AnswerValue.NOT_ANSWERED.name()))
                .groupBy(FOLLOW_UP_TASK.ID, QUESTION.CODE)
                .forEach(row -> answered.computeIfAbsent(row.value1(), it -> new HashMap<>())
                        .put(row.value2(), row.value3()));
        return answered;
    }
}
