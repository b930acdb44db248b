package org.zhiji.survey;

import static zhiji.sql.tenant.Tables.QUESTION;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import zhiji.sql.tenant.tables.records.BankQuestionRecord;
import zhiji.sql.tenant.tables.records.QuestionRecord;

/** Questions out of their rows and into them. */
@Component
class QuestionRows {

    private static final String[] EVERY = {};
    private static final TypeReference<List<Choice>> CHOICES = new TypeReference<>() {};
    private static final TypeReference<List<ShowWhen>> SHOW_WHEN = new TypeReference<>() {};

    private final ObjectMapper json;

    QuestionRows(ObjectMapper json) {
        this.json = json;
    }

    /** @param monthlyQuota of the whole questionnaire: none of its questions is asked without end */
    Question question(QuestionRecord row, @Nullable Integer monthlyQuota) {
        return new Question(
                row.getId(),
                row.getCode(),
                QuestionKind.valueOf(row.getKind()),
                row.getTextZh(),
                row.getTextEn(),
                Dimension.valueOf(row.getDimension()),
                positive(row.getPositiveAnswer()),
                row.getEndsOn(),
                causes(row.getCauseCode(), row.getOtherCauses()),
                choices(row.getChoices()),
                row.getWantedFrom(),
                showWhen(row.getShowWhen()),
                new Applies(
                        List.of(row.getRepairTypes()),
                        List.of(row.getInterviewees()),
                        List.of(row.getCustomerTypes()),
                        List.of(row.getEnergies()),
                        List.of(row.getModels()),
                        List.of(row.getPersonalities())),
                new Sampling(row.getShare(), row.getMonthlyQuota() == null ? monthlyQuota : row.getMonthlyQuota()));
    }

    QuestionForm form(QuestionRecord row) {
        return QuestionForm.of(question(row, null));
    }

    /** A question of a bank is asked of everybody whose car it fits, and of all of them. */
    QuestionForm form(BankQuestionRecord row) {
        var question = row.into(QUESTION);
        question.setInterviewees(EVERY);
        question.setCustomerTypes(EVERY);
        question.setModels(EVERY);
        question.setPersonalities(EVERY);
        return form(question);
    }

    QuestionRecord row(UUID id, UUID questionnaireId, int seq, QuestionForm form) {
        var row = new QuestionRecord();
        row.setId(id);
        row.setQuestionnaireId(questionnaireId);
        row.setSeq(seq);
        row.setCode(form.code());
        row.setKind(form.kind().name());
        row.setTextZh(form.textZh());
        row.setTextEn(form.textEn());
        row.setDimension(form.dimension().name());
        row.setPositiveAnswer(form.positive() == null ? null : form.positive().name());
        row.setEndsOn(form.endsOn());
        var causes = form.causes().stream().map(Enum::name).toList();
        row.setCauseCode(causes.isEmpty() ? null : causes.getFirst());
        row.setOtherCauses(causes.stream().skip(1).toArray(String[]::new));
        row.setChoices(JSONB.valueOf(json.writeValueAsString(form.choices())));
        row.setWantedFrom(form.wantedFrom());
        row.setShowWhen(JSONB.valueOf(json.writeValueAsString(form.showWhen())));
        var applies = form.applies();
        row.setRepairTypes(applies.repairTypes().toArray(String[]::new));
        row.setInterviewees(applies.interviewees().toArray(String[]::new));
        row.setCustomerTypes(applies.customerTypes().toArray(String[]::new));
        row.setEnergies(applies.energies().toArray(String[]::new));
        row.setModels(applies.models().toArray(String[]::new));
        row.setPersonalities(applies.personalities().toArray(String[]::new));
        row.setShare(form.share());
        row.setMonthlyQuota(form.monthlyQuota());
        return row;
    }

    private static @Nullable AnswerValue positive(@Nullable String name) {
        return name == null ? null : AnswerValue.valueOf(name);
    }

    private static List<Cause> causes(@Nullable String first, String[] others) {
        var causes = new ArrayList<Cause>();
        if (first != null) {
            causes.add(Cause.valueOf(first));
        }
        Arrays.stream(others).map(Cause::valueOf).forEach(causes::add);
        return causes;
    }

    private List<Choice> choices(JSONB stored) {
        return json.readValue(stored.data(), CHOICES);
    }

    private List<ShowWhen> showWhen(JSONB stored) {
        return json.readValue(stored.data(), SHOW_WHEN);
    }
}
