package org.zhiji.survey;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;
import zhiji.sql.tenant.tables.records.QuestionnaireRecord;

/** Drafts: written from nothing or from an earlier version, changed as often as one likes, thrown away. */
@Service
class KeepQuestionnaires {

    private final QuestionnaireStore store;
    private final QuestionnaireQueries queries;
    private final QuestionCodes codes;
    private final AuditLog audit;

    KeepQuestionnaires(QuestionnaireStore store, QuestionnaireQueries queries, QuestionCodes codes, AuditLog audit) {
        this.store = store;
        this.queries = queries;
        this.codes = codes;
        this.audit = audit;
    }

    @Transactional
    public UUID create(Actor actor, QuestionnaireForm form, Instant now) {
        store.lock();
        var kept = asKept(form);
        var taken = store.codes();
        var code = IntStream.iterate(2, number -> number + 1)
                .mapToObj(number -> form.purpose().name() + "-" + number)
                .filter(it -> !taken.contains(it))
                .findFirst()
                .orElseThrow();
        return written(actor, store.insertDraft(code, 1, kept, actor.employeeId(), now));
    }

    @Transactional
    public void change(Actor actor, UUID id, QuestionnaireForm form, ExpectedVersion expected, Instant now) {
        store.lock();
        var row = store.get(id);
        expected.check(row.getVersion());
        if (!row.getStatus().equals(QuestionnaireStatus.DRAFT.name())) {
            throw SurveyProblem.NOT_A_DRAFT.problem();
        }
        if (row.getVersionNo() > 1 && !row.getPurpose().equals(form.purpose().name())) {
            throw Problem.invalid(FieldError.of("purpose", "survey.invalid.purpose-fixed"));
        }
        var before = queries.form(row);
        store.replaceDraft(id, asKept(form), actor.employeeId(), now);
        audit.record(
                actor.id(), QuestionnaireStore.SUBJECT, id, AuditAction.UPDATED, before, queries.form(store.get(id)));
    }

    @Transactional
    public void discard(Actor actor, UUID id) {
        store.lock();
        var row = store.get(id);
        var before = queries.form(row);
        store.deleteDraft(id);
        audit.record(actor.id(), QuestionnaireStore.SUBJECT, id, AuditAction.DELETED, before, null);
    }

    /** The next version, to be changed before it takes the place of this one. */
    @Transactional
    public UUID draftFrom(Actor actor, UUID id, Instant now) {
        store.lock();
        var source = store.get(id);
        var versions = store.versions(source.getCode());
        if (versions.stream().anyMatch(it -> it.getStatus().equals(QuestionnaireStatus.DRAFT.name()))) {
            throw SurveyProblem.DRAFT_THERE.problem();
        }
        int next = versions.stream()
                        .mapToInt(QuestionnaireRecord::getVersionNo)
                        .max()
                        .orElse(0)
                + 1;
        return written(actor, store.insertDraft(source.getCode(), next, queries.form(source), actor.employeeId(), now));
    }

    private QuestionnaireForm asKept(QuestionnaireForm form) {
        var faults = form.faults();
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        return codes.given(form);
    }

    private UUID written(Actor actor, UUID id) {
        audit.record(
                actor.id(), QuestionnaireStore.SUBJECT, id, AuditAction.CREATED, null, queries.form(store.get(id)));
        return id;
    }
}
