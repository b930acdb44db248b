package org.zhiji.survey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static zhiji.sql.tenant.Tables.BANK_QUESTION;
import static zhiji.sql.tenant.Tables.EMPLOYEE;
import static zhiji.sql.tenant.Tables.QUESTION;
import static zhiji.sql.tenant.Tables.QUESTIONNAIRE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.zhiji.platform.problem.Problem;
import zhiji.sql.tenant.tables.records.QuestionnaireRecord;

/** Questionnaires as one looks at them. */
@Repository
class QuestionnaireQueries {

    private final DSLContext db;
    private final QuestionRows rows;
    private final List<QuestionnaireUse> uses;

    QuestionnaireQueries(DSLContext db, QuestionRows rows, List<QuestionnaireUse> uses) {
        this.db = db;
        this.rows = rows;
        this.uses = uses;
    }

    List<QuestionnaireRow> all() {
        var usedBy = usedBy();
        return db.select(QUESTIONNAIRE.fields())
                .select(
                        EMPLOYEE.NAME,
                        field(selectCount().from(QUESTION).where(QUESTION.QUESTIONNAIRE_ID.eq(QUESTIONNAIRE.ID))))
                .from(QUESTIONNAIRE)
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(QUESTIONNAIRE.UPDATED_BY))
                .orderBy(QUESTIONNAIRE.PURPOSE, QUESTIONNAIRE.CODE, QUESTIONNAIRE.VERSION_NO.desc())
                .fetch(found -> {
                    var row = found.into(QUESTIONNAIRE);
                    return new QuestionnaireRow(
                            row.getId(),
                            row.getCode(),
                            row.getVersionNo(),
                            QuestionnaireStatus.valueOf(row.getStatus()),
                            row.getActive(),
                            Purpose.valueOf(row.getPurpose()),
                            row.getNameZh(),
                            row.getNameEn(),
                            found.get(found.size() - 1, Integer.class),
                            row.getShare(),
                            row.getMonthlyQuota(),
                            row.getPublishedAt(),
                            row.getUpdatedAt(),
                            found.get(EMPLOYEE.NAME),
                            row.getStatus().equals(QuestionnaireStatus.PUBLISHED.name())
                                    ? usedBy.getOrDefault(row.getCode(), List.of())
                                    : List.of(),
                            row.getVersion());
                });
    }

    QuestionnaireView get(UUID id) {
        var row = db.fetchOptional(QUESTIONNAIRE, QUESTIONNAIRE.ID.eq(id))
                .orElseThrow(() -> Problem.notFound(QuestionnaireStore.SUBJECT));
        return new QuestionnaireView(
                id,
                row.getCode(),
                row.getVersionNo(),
                QuestionnaireStatus.valueOf(row.getStatus()),
                row.getActive(),
                form(row),
                row.getPublishedAt(),
                db.select(EMPLOYEE.NAME)
                        .from(EMPLOYEE)
                        .where(EMPLOYEE.ID.eq(row.getPublishedBy()))
                        .fetchOne(EMPLOYEE.NAME),
                db.selectFrom(QUESTIONNAIRE)
                        .where(QUESTIONNAIRE.CODE.eq(row.getCode()))
                        .orderBy(QUESTIONNAIRE.VERSION_NO.desc())
                        .fetch(it -> new QuestionnaireView.QuestionnaireVersion(
                                it.getId(),
                                it.getVersionNo(),
                                QuestionnaireStatus.valueOf(it.getStatus()),
                                it.getPublishedAt())),
                row.getVersion());
    }

    QuestionnaireForm form(QuestionnaireRecord row) {
        return new QuestionnaireForm(
                Purpose.valueOf(row.getPurpose()),
                row.getNameZh(),
                row.getNameEn(),
                row.getShare(),
                row.getMonthlyQuota(),
                db.selectFrom(QUESTION)
                        .where(QUESTION.QUESTIONNAIRE_ID.eq(row.getId()))
                        .orderBy(QUESTION.SEQ)
                        .fetch(rows::form));
    }

    List<QuestionBank> banks() {
        return db.selectFrom(BANK_QUESTION).orderBy(BANK_QUESTION.BANK, BANK_QUESTION.SEQ).fetch().stream()
                .collect(groupingBy(it -> Purpose.valueOf(it.getBank()), mapping(rows::form, toList())))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> new QuestionBank(it.getKey(), it.getValue()))
                .toList();
    }

    /** Our own questions for a purpose, to choose from. */
    record QuestionBank(Purpose purpose, List<QuestionForm> questions) {}

    Map<String, List<String>> usedBy() {
        var all = new HashMap<String, List<String>>();
        uses.forEach(use -> use.names().forEach((code, names) -> all.merge(code, names, QuestionnaireQueries::both)));
        return all;
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
