package org.zhiji.survey;

import static zhiji.sql.tenant.Tables.QUESTION;
import static zhiji.sql.tenant.Tables.QUESTIONNAIRE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;

/** Which questions are asked. A version in use never changes: old records still show what was asked. */
@Service
public class Questionnaires {

    private final DSLContext db;
    private final QuestionRows rows;

    Questionnaires(DSLContext db, QuestionRows rows) {
        this.db = db;
        this.rows = rows;
    }

    /** The standard questionnaire of each purpose. */
    public Map<String, UUID> inUse() {
        return db.select(QUESTIONNAIRE.PURPOSE, QUESTIONNAIRE.ID)
                .from(QUESTIONNAIRE)
                .where(QUESTIONNAIRE.ACTIVE)
                .fetchMap(QUESTIONNAIRE.PURPOSE, QUESTIONNAIRE.ID);
    }

    /** By its code the version of each questionnaire that is asked now; one that was given up is not among them. */
    public Map<String, UUID> published() {
        return db.select(QUESTIONNAIRE.CODE, QUESTIONNAIRE.ID)
                .from(QUESTIONNAIRE)
                .where(QUESTIONNAIRE.STATUS.eq(QuestionnaireStatus.PUBLISHED.name()))
                .fetchMap(QUESTIONNAIRE.CODE, QUESTIONNAIRE.ID);
    }

    public Questions of(Collection<UUID> questionnaireIds) {
        return new Questions(db.select(QUESTION.fields())
                .select(QUESTIONNAIRE.CODE, QUESTIONNAIRE.SHARE, QUESTIONNAIRE.MONTHLY_QUOTA)
                .from(QUESTION)
                .join(QUESTIONNAIRE)
                .on(QUESTIONNAIRE.ID.eq(QUESTION.QUESTIONNAIRE_ID))
                .where(QUESTION.QUESTIONNAIRE_ID.in(questionnaireIds), QUESTION.RETIRED_AT.isNull())
                .orderBy(QUESTION.QUESTIONNAIRE_ID, QUESTION.SEQ)
                .fetch(row -> new Questions.Entry(
                        row.get(QUESTION.QUESTIONNAIRE_ID),
                        row.get(QUESTIONNAIRE.CODE),
                        new Sampling(row.get(QUESTIONNAIRE.SHARE), row.get(QUESTIONNAIRE.MONTHLY_QUOTA)),
                        rows.question(row.into(QUESTION), row.get(QUESTIONNAIRE.MONTHLY_QUOTA)))));
    }

    /** The questions of some questionnaires, and which of them a call brings. */
    public record Questions(List<Entry> entries) {

        public record Entry(UUID questionnaireId, String questionnaire, Sampling sampling, Question question) {

            boolean isDrawn(Situation call) {
                return sampling.draws(call.taskId(), questionnaire)
                        && question.sampling().draws(call.taskId(), question.code());
            }
        }

        /**
         * What may be kept of a call. Something about the customer or the car may have been put right during it: what was
         * asked before stays.
         */
        public List<Question> answerable(UUID questionnaireId, Situation call, Set<UUID> answered) {
            return of(questionnaireId).stream()
                    .filter(entry -> entry.isDrawn(call))
                    .map(Entry::question)
                    .filter(it -> it.applies().fits(call)
                            || answered.contains(it.id()) && it.applies().fitsVisit(call))
                    .toList();
        }

        /** @param answered how often each question has been answered this month in the branch */
        public List<Question> offered(UUID questionnaireId, Situation call, Map<String, Integer> answered) {
            return of(questionnaireId).stream()
                    .filter(entry ->
                            entry.isDrawn(call) && entry.question().applies().fits(call))
                    .map(Entry::question)
                    .filter(it -> it.sampling().open(answered.getOrDefault(it.code(), 0)))
                    .toList();
        }

        /** Codes of the questions that are asked only until a quota is reached. */
        public List<String> underQuota(UUID questionnaireId) {
            return of(questionnaireId).stream()
                    .map(Entry::question)
                    .filter(it -> it.sampling().monthlyQuota() != null)
                    .map(Question::code)
                    .toList();
        }

        /** Some question asks for more than the call and its order. */
        public boolean lookCloser() {
            return entries.stream().anyMatch(entry -> entry.question().applies().looksCloser());
        }

        private List<Entry> of(UUID questionnaireId) {
            return entries.stream()
                    .filter(entry -> entry.questionnaireId().equals(questionnaireId))
                    .toList();
        }
    }
}
