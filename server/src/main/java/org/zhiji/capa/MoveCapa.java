package org.zhiji.capa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.approval.Approvals;
import org.zhiji.capa.CapaForms.CapaVerificationForm;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Ids;
import org.zhiji.platform.Typed;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.CommonProblem;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;
import org.zhiji.worktime.WorkCalendar;
import org.zhiji.worktime.WorkCalendars;

/** Every step of an action: lock, let it move, save, tell. */
@Component
@Transactional
class MoveCapa {

    private final CapaRepository repository;
    private final EffectMeasures effects;
    private final Approvals approvals;
    private final WorkCalendars calendars;
    private final CapaNotices notices;
    private final AuditLog audit;

    MoveCapa(
            CapaRepository repository,
            EffectMeasures effects,
            Approvals approvals,
            WorkCalendars calendars,
            CapaNotices notices,
            AuditLog audit) {
        this.repository = repository;
        this.effects = effects;
        this.approvals = approvals;
        this.calendars = calendars;
        this.notices = notices;
        this.audit = audit;
    }

    /** Whether it may go in is decided where the approval puts it under way, see {@link CapaSubject}. */
    void submit(Actor actor, UUID id, ExpectedVersion expected, Instant now) {
        var capa = forChange(actor, id, expected);
        if (!actor.id().equals(capa.state().authorId)) {
            throw CapaProblem.NOT_THE_AUTHOR.problem();
        }
        if (capa.state().status != CapaStatus.DRAFT) {
            throw CapaProblem.NOT_A_DRAFT.problem();
        }
        approvals.submit(actor, CapaSubject.NAME, id, now);
    }

    void complete(Actor actor, UUID id, UUID measure, String result, Instant now) {
        var capa = moved(actor, id, null, now, it -> it.complete(measure, result, actor.id(), calendar(it), now));
        if (capa.state().status == CapaStatus.TO_VERIFY) {
            notices.executed(capa, now);
        }
    }

    void askForDate(Actor actor, UUID id, UUID measure, LocalDate to, String reason, Instant now) {
        var capa = forChange(actor, id, null);
        var from = capa.measure(measure).dueOn();
        moved(actor, id, null, now, it -> it.askForDate(measure, to, reason, actor.id(), calendar(it), now));
        if (!repository.dateChanges(CapaDateSubject.open(measure)).isEmpty() || from == null) {
            throw CapaProblem.DATE_CHANGE_WAITS.problem();
        }
        var change = new CapaRepository.DateChange(Ids.next(), id, measure, from, to, reason, "PENDING");
        repository.insert(change, actor.id(), now);
        approvals.submit(actor, CapaDateSubject.NAME, change.id(), now);
    }

    void note(Actor actor, UUID id, String text, Instant now) {
        moved(actor, id, null, now, capa -> capa.note(text, actor.id(), now));
    }

    void report(Actor actor, UUID id, String text, Instant now) {
        notices.reported(moved(actor, id, null, now, capa -> capa.report(text, actor.id(), now)), now);
    }

    void cancel(Actor actor, UUID id, ExpectedVersion expected, String reason, Instant now) {
        written(actor, id, expected, now, capa -> capa.cancel(reason, actor.id(), now));
    }

    /** What has happened since is counted now, over the days that were fixed before. */
    void verify(Actor actor, UUID id, ExpectedVersion expected, CapaVerificationForm form, Instant now) {
        var capa = moved(actor, id, expected, now, it -> {
            var today = calendar(it).dateOf(now);
            it.refuseUnlessVerifiable(actor.id(), today);
            var effect = it.state().plan.effect();
            var after = effect.byHand()
                    ? ReadPlan.share("part", form.part(), form.whole())
                    : effects.count(effect, it.effectFrom(), it.effectTo());
            if (after == null) {
                throw Problem.invalid(FieldError.of("whole", "capa.counts-missing"));
            }
            it.verify(after, form.decision(), Typed.orNull(form.note()), actor.id(), today, now);
        });
        notices.verified(capa, now);
    }

    /** A change of the draft itself, by those who may write in it. */
    Capa written(Actor actor, UUID id, ExpectedVersion expected, Instant now, Consumer<Capa> step) {
        refuseInvisible(actor, id);
        if (repository.find(id, CapaAccess.editable(actor)).isEmpty()) {
            throw CommonProblem.FORBIDDEN.problem();
        }
        return moved(actor, id, expected, now, step);
    }

    /** By somebody who sees it; whose move it is the action itself says. */
    private Capa moved(Actor actor, UUID id, @Nullable ExpectedVersion expected, Instant now, Consumer<Capa> step) {
        return save(actor.id(), actor.employeeId(), forChange(actor, id, expected), now, step);
    }

    /** By an approval that somebody has decided, or by the system. */
    Capa byDecision(UUID id, Instant now, Consumer<Capa> step) {
        var capa = repository.findForChange(id).orElseThrow();
        return save(AuditLog.SYSTEM, null, capa, now, step);
    }

    private Capa save(UUID by, @Nullable UUID employee, Capa capa, Instant now, Consumer<Capa> step) {
        var before = capa.state().facts();
        step.accept(capa);
        repository.update(capa, employee, now);
        audit.record(
                by,
                KeepDraft.SUBJECT,
                capa.state().id,
                AuditAction.UPDATED,
                before,
                capa.state().facts());
        return capa;
    }

    private Capa forChange(Actor actor, UUID id, @Nullable ExpectedVersion expected) {
        refuseInvisible(actor, id);
        var capa = repository.findForChange(id).orElseThrow(() -> Problem.notFound(KeepDraft.SUBJECT));
        if (expected != null) {
            expected.check(capa.state().version);
        }
        return capa;
    }

    private void refuseInvisible(Actor actor, UUID id) {
        if (repository.find(id, CapaAccess.visible(actor)).isEmpty()) {
            throw Problem.notFound(KeepDraft.SUBJECT);
        }
    }

    private WorkCalendar calendar(Capa capa) {
        return calendars.of(capa.state().plan.departmentId());
    }
}
