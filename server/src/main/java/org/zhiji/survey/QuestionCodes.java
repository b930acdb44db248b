package org.zhiji.survey;

import static zhiji.sql.tenant.Tables.BANK_QUESTION;
import static zhiji.sql.tenant.Tables.QUESTION;
import static zhiji.sql.tenant.Tables.QUESTIONNAIRE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;

/**
 * Gives questions their codes. The same code means the same question in every version and questionnaire, so one that was
 * asked keeps its kind, and no code is given out twice.
 */
@Component
class QuestionCodes {

    private final DSLContext db;

    QuestionCodes(DSLContext db) {
        this.db = db;
    }

    /** @return the form as it is kept: with codes for what is new, also where branches name it */
    QuestionnaireForm given(QuestionnaireForm form) {
        var known = new HashSet<String>();
        var kinds = new HashMap<String, QuestionKind>();
        read(known, kinds);
        var wrong = new ArrayList<FieldError>();
        var codes = new HashMap<String, String>();
        for (var i = 0; i < form.questions().size(); i++) {
            var question = form.questions().get(i);
            var code = known.contains(question.code())
                    ? question.code()
                    : next(form.purpose().letter(), known);
            known.add(code);
            codes.put(question.code(), code);
            if (kinds.getOrDefault(code, question.kind()) != question.kind()) {
                wrong.add(FieldError.of("questions[" + i + "].kind", "survey.invalid.kind-fixed", code));
            }
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return form.with(form.questions().stream()
                .map(question -> question.tidy(code -> codes.getOrDefault(code, code)))
                .toList());
    }

    private void read(Set<String> known, Map<String, QuestionKind> kinds) {
        db.select(QUESTION.CODE, QUESTION.KIND, QUESTIONNAIRE.STATUS)
                .from(QUESTION)
                .join(QUESTIONNAIRE)
                .on(QUESTIONNAIRE.ID.eq(QUESTION.QUESTIONNAIRE_ID))
                .union(DSL.select(BANK_QUESTION.CODE, BANK_QUESTION.KIND, DSL.inline("BANK"))
                        .from(BANK_QUESTION))
                .forEach(row -> {
                    known.add(row.value1());
                    if (!row.value3().equals(QuestionnaireStatus.DRAFT.name())) {
                        kinds.put(row.value1(), QuestionKind.valueOf(row.value2()));
                    }
                });
    }

    private static String next(String letter, Set<String> known) {
        int last = known.stream()
                .filter(code -> code.matches(letter + "[0-9]{2,5}"))
                .mapToInt(code -> Integer.parseInt(code.substring(letter.length())))
                .max()
                .orElse(0);
        return letter + "%02d".formatted(last + 1);
    }
}
