package org.zhiji.survey;

import static zhiji.sql.tenant.Tables.QUESTION;
import static zhiji.sql.tenant.Tables.QUESTIONNAIRE;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Which questions are asked. A question in use is retired, never deleted: old records still show it. */
@Service
public class Questionnaires {

    private final DSLContext db;

    Questionnaires(DSLContext db) {
        this.db = db;
    }

    /** The questionnaire in use for each purpose. */
    public Map<String, UUID> inUse() {
        return db.select(QUESTIONNAIRE.PURPOSE, QUESTIONNAIRE.ID)
                .from(QUESTIONNAIRE)
                .where(QUESTIONNAIRE.ACTIVE)
                .fetchMap(QUESTIONNAIRE.PURPOSE, QUESTIONNAIRE.ID);
    }

    public Questions of(Collection<UUID> questionnaireIds) {
        return new Questions(db.selectFrom(QUESTION)
                .where(QUESTION.QUESTIONNAIRE_ID.in(questionnaireIds), QUESTION.RETIRED_AT.isNull())
                .orderBy(QUESTION.QUESTIONNAIRE_ID, QUESTION.SEQ)
                .fetch(row -> new Questions.Entry(
                        row.getQuestionnaireId(),
                        Arrays.asList(row.getRepairTypes()),
                        new Question(
                                row.getId(),
                                row.getCode(),
                                row.getTextZh(),
                                row.getTextEn(),
                                row.getDimension(),
                                AnswerValue.valueOf(row.getPositiveAnswer()),
                                row.getEndsOn() == null ? null : AnswerValue.valueOf(row.getEndsOn()),
                                row.getCauseCode()))));
    }

    /** The questions of some questionnaires, each with the kinds of repair after which it is asked. */
    public record Questions(List<Entry> entries) {

        public record Entry(UUID questionnaireId, List<String> repairTypes, Question question) {
            boolean fits(@Nullable String repairType) {
                return repairTypes.isEmpty() || repairType == null || repairTypes.contains(repairType);
            }
        }

        public List<Question> after(UUID questionnaireId, @Nullable String repairType) {
            return entries.stream()
                    .filter(entry -> entry.questionnaireId().equals(questionnaireId) && entry.fits(repairType))
                    .map(Entry::question)
                    .collect(Collectors.toUnmodifiableList());
        }
    }
}
