package org.zhiji.survey;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.web.ExpectedVersion;
import zhiji.sql.tenant.tables.records.QuestionnaireRecord;

/**
 * From draft to what is asked, and out of use again. Calls that are planned already are asked by the version they were
 * planned with.
 */
@Service
class PublishQuestionnaire {

    private final QuestionnaireStore store;
    private final QuestionnaireQueries queries;
    private final AuditLog audit;

    PublishQuestionnaire(QuestionnaireStore store, QuestionnaireQueries queries, AuditLog audit) {
        this.store = store;
        this.queries = queries;
        this.audit = audit;
    }

    private record Standing(String code, int versionNo, QuestionnaireStatus status, boolean standard) {

        static Standing of(QuestionnaireRecord row) {
            return new Standing(
                    row.getCode(), row.getVersionNo(), QuestionnaireStatus.valueOf(row.getStatus()), row.getActive());
        }
    }

    @Transactional
    public void publish(Actor actor, UUID id, ExpectedVersion expected, Instant now) {
        var draft = locked(id, expected);
        if (!draft.getStatus().equals(QuestionnaireStatus.DRAFT.name())) {
            throw SurveyProblem.NOT_A_DRAFT.problem();
        }
        if (queries.form(draft).questions().isEmpty()) {
            throw SurveyProblem.NOTHING_TO_ASK.problem();
        }
        var before = store.of(draft.getPurpose());
        store.publish(draft, actor.employeeId(), now);
        tell(actor, before);
    }

    /** Nothing new is planned with it. */
    @Transactional
    public void retire(Actor actor, UUID id, ExpectedVersion expected, Instant now) {
        var row = inUse(id, expected);
        if (row.getActive()) {
            throw SurveyProblem.IS_STANDARD.problem();
        }
        var users = queries.usedBy().getOrDefault(row.getCode(), List.of());
        if (!users.isEmpty()) {
            throw SurveyProblem.IN_USE.problem(String.join(" · ", users));
        }
        var before = store.of(row.getPurpose());
        store.retire(row.getCode(), actor.employeeId(), now);
        tell(actor, before);
    }

    /** From now on it is asked wherever nothing else was chosen. */
    @Transactional
    public void makeStandard(Actor actor, UUID id, ExpectedVersion expected, Instant now) {
        var row = inUse(id, expected);
        var before = store.of(row.getPurpose());
        store.makeStandard(row, actor.employeeId(), now);
        tell(actor, before);
    }

    private QuestionnaireRecord inUse(UUID id, ExpectedVersion expected) {
        var row = locked(id, expected);
        if (!row.getStatus().equals(QuestionnaireStatus.PUBLISHED.name())) {
            throw SurveyProblem.NOT_PUBLISHED.problem();
        }
        return row;
    }

    private QuestionnaireRecord locked(UUID id, ExpectedVersion expected) {
        store.lock();
        var row = store.get(id);
        expected.check(row.getVersion());
        return row;
    }

    /** What takes a place takes it from another one; both have it in their history. */
    private void tell(Actor actor, List<QuestionnaireRecord> before) {
        for (var row : before) {
            var was = Standing.of(row);
            var is = Standing.of(store.get(row.getId()));
            if (!is.equals(was)) {
                audit.record(actor.id(), QuestionnaireStore.SUBJECT, row.getId(), AuditAction.UPDATED, was, is);
            }
        }
    }
}
