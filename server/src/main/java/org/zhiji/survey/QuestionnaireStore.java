package org.zhiji.survey;

import static zhiji.sql.tenant.Tables.QUESTION;
import static zhiji.sql.tenant.Tables.QUESTIONNAIRE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.zhiji.platform.Ids;
import org.zhiji.platform.problem.Problem;
import zhiji.sql.tenant.tables.records.QuestionRecord;
import zhiji.sql.tenant.tables.records.QuestionnaireRecord;

/**
 * Versions in and out of the database. What is asked and how it is worded changes only while a version is a draft: every
 * statement that changes or removes it says so itself, whoever calls.
 */
@Repository
class QuestionnaireStore {

    static final String SUBJECT = "questionnaire";

    private static final Condition DRAFT = QUESTIONNAIRE.STATUS.eq(QuestionnaireStatus.DRAFT.name());
    private static final Condition PUBLISHED = QUESTIONNAIRE.STATUS.eq(QuestionnaireStatus.PUBLISHED.name());

    private final DSLContext db;
    private final QuestionRows rows;

    QuestionnaireStore(DSLContext db, QuestionRows rows) {
        this.db = db;
        this.rows = rows;
    }

    /** Codes are given out, and versions take each other's place, one after the other. */
    void lock() {
        db.execute("select pg_advisory_xact_lock(hashtext(current_schema() || '/questionnaires'))");
    }

    QuestionnaireRecord get(UUID id) {
        return db.fetchOptional(QUESTIONNAIRE, QUESTIONNAIRE.ID.eq(id)).orElseThrow(() -> Problem.notFound(SUBJECT));
    }

    List<QuestionnaireRecord> versions(String code) {
        return db.selectFrom(QUESTIONNAIRE)
                .where(QUESTIONNAIRE.CODE.eq(code))
                .orderBy(QUESTIONNAIRE.VERSION_NO.desc())
                .fetch();
    }

    List<QuestionnaireRecord> of(String purpose) {
        return db.selectFrom(QUESTIONNAIRE)
                .where(QUESTIONNAIRE.PURPOSE.eq(purpose))
                .orderBy(QUESTIONNAIRE.ID)
                .fetch();
    }

    Set<String> codes() {
        return db.selectDistinct(QUESTIONNAIRE.CODE).from(QUESTIONNAIRE).fetchSet(QUESTIONNAIRE.CODE);
    }

    UUID insertDraft(String code, int versionNo, QuestionnaireForm form, @Nullable UUID by, Instant now) {
        var row = db.newRecord(QUESTIONNAIRE);
        row.setId(Ids.next());
        row.setCode(code);
        row.setVersionNo(versionNo);
        row.setStatus(QuestionnaireStatus.DRAFT.name());
        row.setActive(false);
        row.setVersion(0);
        fill(row, form, by, now);
        row.insert();
        insertQuestions(row.getId(), form.questions());
        return row.getId();
    }

    void replaceDraft(UUID id, QuestionnaireForm form, @Nullable UUID by, Instant now) {
        var row = new QuestionnaireRecord();
        fill(row, form, by, now);
        onlyDraft(db.update(QUESTIONNAIRE)
                .set(row)
                .set(QUESTIONNAIRE.VERSION, QUESTIONNAIRE.VERSION.plus(1))
                .where(QUESTIONNAIRE.ID.eq(id), DRAFT)
                .execute());
        deleteQuestions(id);
        insertQuestions(id, form.questions());
    }

    void deleteDraft(UUID id) {
        deleteQuestions(id);
        onlyDraft(db.deleteFrom(QUESTIONNAIRE)
                .where(QUESTIONNAIRE.ID.eq(id), DRAFT)
                .execute());
    }

    /** The version before it is asked no more, and hands on that it was the standard one. */
    void publish(QuestionnaireRecord draft, @Nullable UUID by, Instant now) {
        var standard = db.fetchOptional(
                QUESTIONNAIRE, QUESTIONNAIRE.PURPOSE.eq(draft.getPurpose()), QUESTIONNAIRE.ACTIVE.isTrue());
        retire(draft.getCode(), by, now);
        onlyDraft(db.update(QUESTIONNAIRE)
                .set(QUESTIONNAIRE.STATUS, QuestionnaireStatus.PUBLISHED.name())
                .set(
                        QUESTIONNAIRE.ACTIVE,
                        standard.isEmpty() || standard.get().getCode().equals(draft.getCode()))
                .set(QUESTIONNAIRE.PUBLISHED_AT, now)
                .set(QUESTIONNAIRE.PUBLISHED_BY, by)
                .set(changed(by, now))
                .where(QUESTIONNAIRE.ID.eq(draft.getId()), DRAFT)
                .execute());
    }

    void retire(String code, @Nullable UUID by, Instant now) {
        db.update(QUESTIONNAIRE)
                .set(QUESTIONNAIRE.STATUS, QuestionnaireStatus.RETIRED.name())
                .set(QUESTIONNAIRE.ACTIVE, false)
                .set(changed(by, now))
                .where(QUESTIONNAIRE.CODE.eq(code), PUBLISHED)
                .execute();
    }

    void makeStandard(QuestionnaireRecord version, @Nullable UUID by, Instant now) {
        db.update(QUESTIONNAIRE)
                .set(QUESTIONNAIRE.ACTIVE, false)
                .set(QUESTIONNAIRE.VERSION, QUESTIONNAIRE.VERSION.plus(1))
                .where(QUESTIONNAIRE.PURPOSE.eq(version.getPurpose()), QUESTIONNAIRE.ACTIVE.isTrue())
                .execute();
        db.update(QUESTIONNAIRE)
                .set(QUESTIONNAIRE.ACTIVE, true)
                .set(changed(by, now))
                .where(QUESTIONNAIRE.ID.eq(version.getId()), PUBLISHED)
                .execute();
    }

    private static Map<Field<?>, @Nullable Object> changed(@Nullable UUID by, Instant now) {
        var columns = new HashMap<Field<?>, @Nullable Object>();
        columns.put(QUESTIONNAIRE.UPDATED_AT, now);
        columns.put(QUESTIONNAIRE.UPDATED_BY, by);
        columns.put(QUESTIONNAIRE.VERSION, QUESTIONNAIRE.VERSION.plus(1));
        return columns;
    }

    private static void fill(QuestionnaireRecord row, QuestionnaireForm form, @Nullable UUID by, Instant now) {
        row.setPurpose(form.purpose().name());
        row.setNameZh(form.nameZh());
        row.setNameEn(form.nameEn());
        row.setShare(form.share());
        row.setMonthlyQuota(form.monthlyQuota());
        row.setUpdatedAt(now);
        row.setUpdatedBy(by);
    }

    private void insertQuestions(UUID questionnaireId, List<QuestionForm> questions) {
        var records = new ArrayList<QuestionRecord>();
        for (var question : questions) {
            records.add(rows.row(Ids.next(), questionnaireId, records.size() + 1, question));
        }
        db.batchInsert(records).execute();
    }

    private void deleteQuestions(UUID questionnaireId) {
        db.deleteFrom(QUESTION)
                .where(QUESTION.QUESTIONNAIRE_ID.in(DSL.select(QUESTIONNAIRE.ID)
                        .from(QUESTIONNAIRE)
                        .where(QUESTIONNAIRE.ID.eq(questionnaireId), DRAFT)))
                .execute();
    }

    private static void onlyDraft(int changed) {
        if (changed == 0) {
            throw SurveyProblem.NOT_A_DRAFT.problem();
        }
    }
}
