package org.zhiji.capa;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.capa.StoryLine.Kind;
import org.zhiji.capa.Verification.Decision;
import org.zhiji.platform.Ids;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.statistics.Difference.Share;
import org.zhiji.worktime.WorkCalendar;

/**
 * A corrective or preventive action: where it stands and which moves it allows. Knows neither screen nor database; the time,
 * the branch's calendar and who is a manager are handed in.
 */
final class Capa {

    private final CapaState state;
    private final List<StoryLine> newLines = new ArrayList<>();
    private @Nullable Verification newVerification;

    Capa(CapaState state) {
        this.state = state;
    }

    /** @param author absent for what the watch over the figures proposes */
    static Capa drawnUp(Plan plan, String number, @Nullable UUID author, Instant now) {
        var capa = new Capa(new CapaState(Ids.next(), number, plan, author, now, 1));
        capa.tell(author == null ? Kind.PROPOSED : Kind.DRAWN_UP, now, author, null);
        return capa;
    }

    /** Whoever writes on in a proposal has taken it up. */
    void change(Plan plan, UUID by) {
        refuseUnlessDraft();
        state.plan = plan;
        state.planVersion++;
        if (state.authorId == null) {
            state.authorId = by;
        }
    }

    /** @param before how it is before the measures, counted today */
    void submit(Set<UUID> managers, Share before, WorkCalendar calendar, Instant now) {
        refuseUnlessDraft();
        var missing = new ArrayList<FieldError>();
        checkMatter(missing);
        checkMeasures(missing, calendar, calendar.dateOf(now));
        checkPeople(missing, managers);
        checkEffect(missing, before, calendar.dateOf(now));
        if (!missing.isEmpty()) {
            throw Problem.invalid(missing);
        }
        state.plan = state.plan.withEffect(
                state.plan.effect().with(before, state.plan.effect().lowerBetter()));
        state.status = CapaStatus.SUBMITTED;
        state.submittedAt = now;
        tell(Kind.SUBMITTED, now, state.authorId, null);
    }

    void giveBack(Instant now) {
        if (state.status == CapaStatus.SUBMITTED) {
            state.status = CapaStatus.DRAFT;
            tell(Kind.GIVEN_BACK, now, null, null);
        }
    }

    void approve(Instant now) {
        if (state.status != CapaStatus.SUBMITTED) {
            throw CapaProblem.NOT_APPROVED.problem();
        }
        state.status = CapaStatus.IN_EXECUTION;
        state.approvedAt = now;
        tell(Kind.APPROVED, now, null, null);
    }

    void complete(UUID measureId, String result, UUID by, WorkCalendar calendar, Instant now) {
        refuseUnlessInExecution();
        var measure = measure(measureId);
        if (!by.equals(measure.ownerId())) {
            throw CapaProblem.NOT_THE_OWNER.problem();
        }
        if (measure.done()) {
            throw CapaProblem.ALREADY_DONE.problem();
        }
        replace(measure.completed(result, now));
        tell(Kind.MEASURE_DONE, now, by, result, Map.of("measure", measure.text()));
        if (current().stream().allMatch(CapaMeasure::done)) {
            execute(calendar.dateOf(now), now);
        }
    }

    private void execute(LocalDate today, Instant now) {
        state.status = CapaStatus.TO_VERIFY;
        state.executedOn = today;
        state.effectOn = today.plusDays(state.plan.effect().waitingDays());
        tell(Kind.EXECUTED, now, null, null, Map.of("effectOn", state.effectOn));
    }

    /** Asks for a later day; nothing moves before somebody has agreed. */
    void askForDate(UUID measureId, LocalDate to, String reason, UUID by, WorkCalendar calendar, Instant now) {
        refuseUnlessInExecution();
        var measure = measure(measureId);
        if (measure.done()) {
            throw CapaProblem.ALREADY_DONE.problem();
        }
        if (!by.equals(measure.ownerId()) && !by.equals(state.plan.supervisorId()) && !by.equals(state.authorId)) {
            throw CapaProblem.NOT_THE_OWNER.problem();
        }
        var wrong = new ArrayList<FieldError>();
        checkDay(wrong, "dueOn", to, calendar, calendar.dateOf(now));
        if (wrong.isEmpty() && !to.isAfter(Objects.requireNonNull(measure.dueOn()))) {
            wrong.add(FieldError.of("dueOn", "capa.date-not-later"));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        tell(Kind.DATE_ASKED, now, by, reason, Map.of("measure", measure.text(), "dueOn", to));
    }

    void moveDate(UUID measureId, LocalDate to, Instant now) {
        var measure = measure(measureId);
        replace(measure.movedTo(to));
        tell(Kind.DATE_MOVED, now, null, null, Map.of("measure", measure.text(), "dueOn", to));
    }

    void keepDate(UUID measureId, Instant now) {
        tell(
                Kind.DATE_REFUSED,
                now,
                null,
                null,
                Map.of("measure", measure(measureId).text()));
    }

    void note(String text, UUID by, Instant now) {
        tell(Kind.NOTED, now, by, text);
    }

    /** How it went, in the words of whoever watches over it. */
    void report(String text, UUID by, Instant now) {
        if (state.status != CapaStatus.IN_EXECUTION && state.status != CapaStatus.TO_VERIFY) {
            throw CapaProblem.NOT_APPROVED.problem();
        }
        refuseUnlessSupervisor(by);
        state.executionReport = text;
        tell(Kind.REPORTED, now, by, text);
    }

    /** The days whose figures are looked at: a fixed stretch, so that nobody looks until it suits. */
    LocalDate effectFrom() {
        return Objects.requireNonNull(state.executedOn).plusDays(1);
    }

    LocalDate effectTo() {
        return Objects.requireNonNull(state.effectOn).minusDays(1);
    }

    boolean verifiable(LocalDate today) {
        return state.status == CapaStatus.TO_VERIFY && state.effectOn != null && !today.isBefore(state.effectOn);
    }

    void refuseUnlessVerifiable(UUID by, LocalDate today) {
        if (state.status != CapaStatus.TO_VERIFY) {
            throw CapaProblem.NOT_TO_VERIFY.problem();
        }
        refuseUnlessSupervisor(by);
        if (!verifiable(today)) {
            throw CapaProblem.TOO_EARLY.problem(String.valueOf(state.effectOn));
        }
    }

    /** @param after counted over {@link #effectFrom} to {@link #effectTo} */
    void verify(Share after, Decision decision, @Nullable String note, UUID by, LocalDate today, Instant now) {
        refuseUnlessVerifiable(by, today);
        var effect = state.plan.effect();
        var proof = EffectProof.of(
                Objects.requireNonNull(effect.before()),
                after,
                Objects.requireNonNull(effect.target()),
                effect.lowerBetter());
        refuseDecisionAgainst(proof.verdict(), decision);
        newVerification =
                new Verification(Ids.next(), state.round, by, now, effectFrom(), effectTo(), proof, decision, note);
        switch (decision) {
            case CLOSE -> {
                state.status = CapaStatus.CLOSED;
                state.closedAt = now;
                tell(Kind.CLOSED, now, by, note);
            }
            case WAIT -> {
                state.waitedAgain = true;
                state.effectOn = Objects.requireNonNull(state.effectOn).plusDays(effect.waitingDays());
                tell(Kind.WAITS_ON, now, by, note, Map.of("effectOn", state.effectOn));
            }
            case NEXT_ROUND -> {
                state.status = CapaStatus.DRAFT;
                state.round++;
                state.planVersion++;
                state.waitedAgain = false;
                state.executedOn = null;
                state.effectOn = null;
                state.executionReport = null;
                state.approvedAt = null;
                tell(Kind.NEXT_ROUND, now, by, note, Map.of("round", state.round));
            }
        }
    }

    private void refuseDecisionAgainst(Verdict verdict, Decision decision) {
        if (decision == Decision.CLOSE && verdict != Verdict.EFFECTIVE) {
            throw CapaProblem.NOT_EFFECTIVE.problem();
        }
        if (decision != Decision.CLOSE && verdict == Verdict.EFFECTIVE) {
            throw CapaProblem.EFFECTIVE.problem();
        }
        if (decision == Decision.WAIT && (state.waitedAgain || verdict == Verdict.WORSE)) {
            throw CapaProblem.WAITED_ALREADY.problem();
        }
    }

    void cancel(String reason, UUID by, Instant now) {
        refuseUnlessDraft();
        state.status = CapaStatus.CANCELLED;
        state.cancelReason = reason;
        tell(Kind.CANCELLED, now, by, reason);
    }

    /** A successor takes over what somebody has to draw up or to watch over; not over what is the successor's own to do. */
    boolean pass(UUID from, UUID to) {
        boolean passed = false;
        if (from.equals(state.authorId) && (state.status == CapaStatus.DRAFT || state.status == CapaStatus.SUBMITTED)) {
            state.authorId = to;
            passed = true;
        }
        if (from.equals(state.plan.supervisorId())
                && state.status.open()
                && current().stream().noneMatch(it -> to.equals(it.ownerId()))) {
            state.plan = state.plan.supervisedBy(to);
            passed = true;
        }
        return passed;
    }

    boolean passMeasure(UUID measureId, UUID from, UUID to) {
        var measure = measure(measureId);
        if (measure.done() || !from.equals(measure.ownerId()) || to.equals(state.plan.supervisorId())) {
            return false;
        }
        replace(measure.passedTo(to));
        return true;
    }

    CapaState state() {
        return state;
    }

    /** The measures of the round that runs. */
    List<CapaMeasure> current() {
        return state.plan.measures().stream()
                .filter(it -> it.round() == state.round)
                .toList();
    }

    CapaMeasure measure(UUID id) {
        return current().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("capa"));
    }

    List<StoryLine> newLines() {
        return List.copyOf(newLines);
    }

    @Nullable
    Verification newVerification() {
        return newVerification;
    }

    private void checkMatter(List<FieldError> missing) {
        var plan = state.plan;
        if (plan.problem() == null) {
            missing.add(FieldError.of("problem", "capa.problem-missing"));
        }
        if (plan.causes().stream().noneMatch(CapaCause::root)) {
            missing.add(FieldError.of("causes", "capa.root-cause-missing"));
        }
    }

    private void checkMeasures(List<FieldError> missing, WorkCalendar calendar, LocalDate today) {
        var measures = current();
        if (measures.isEmpty()) {
            missing.add(FieldError.of("measures", "capa.measure-missing"));
        }
        for (int i = 0; i < measures.size(); i++) {
            var measure = measures.get(i);
            var field = "measures[" + i + "].";
            if (measure.ownerId() == null) {
                missing.add(FieldError.of(field + "ownerId", "capa.owner-missing"));
            } else if (measure.ownerId().equals(state.plan.supervisorId())) {
                missing.add(FieldError.of(field + "ownerId", "capa.owner-is-supervisor"));
            }
            if (measure.dueOn() == null) {
                missing.add(FieldError.of(field + "dueOn", "capa.date-missing"));
            } else {
                checkDay(missing, field + "dueOn", measure.dueOn(), calendar, today);
            }
        }
    }

    private static void checkDay(
            List<FieldError> wrong, String field, LocalDate day, WorkCalendar calendar, LocalDate today) {
        if (day.isBefore(today)) {
            wrong.add(FieldError.of(field, "capa.date-past"));
        } else if (day.isAfter(today.plusYears(3))) {
            wrong.add(FieldError.of(field, "capa.date-far"));
        } else if (!calendar.isWorkingDay(day)) {
            wrong.add(FieldError.of(field, "capa.not-a-working-day", String.valueOf(calendar.nextWorkingDay(day))));
        }
    }

    private void checkPeople(List<FieldError> missing, Set<UUID> managers) {
        var supervisor = state.plan.supervisorId();
        if (supervisor == null) {
            missing.add(FieldError.of("supervisorId", "capa.supervisor-missing"));
        } else if (!managers.contains(supervisor)) {
            missing.add(FieldError.of("supervisorId", "capa.supervisor-not-a-manager"));
        }
        if (state.plan.participants().stream().noneMatch(managers::contains)) {
            missing.add(FieldError.of("participants", "capa.no-manager"));
        }
    }

    private void checkEffect(List<FieldError> missing, Share before, LocalDate today) {
        var effect = state.plan.effect();
        if (effect.kind() == null || effect.byHand() && effect.name() == null) {
            missing.add(FieldError.of("effect.kind", "capa.effect-missing"));
            return;
        }
        if (effect.target() == null) {
            missing.add(FieldError.of("effect.target", "capa.target-missing"));
        }
        if (effect.from() == null || effect.to() == null) {
            missing.add(FieldError.of("effect.from", "capa.baseline-missing"));
        } else if (effect.to().isBefore(effect.from()) || effect.to().isAfter(today)) {
            missing.add(FieldError.of("effect.to", "capa.baseline-period"));
        } else if (before.whole() == 0) {
            missing.add(FieldError.of("effect.from", "capa.no-baseline"));
        }
    }

    private void replace(CapaMeasure changed) {
        state.plan = state.plan.withMeasures(state.plan.measures().stream()
                .map(it -> it.id().equals(changed.id()) ? changed : it)
                .toList());
    }

    private void refuseUnlessDraft() {
        if (state.status != CapaStatus.DRAFT) {
            throw CapaProblem.NOT_A_DRAFT.problem();
        }
    }

    private void refuseUnlessInExecution() {
        if (state.status != CapaStatus.IN_EXECUTION) {
            throw CapaProblem.NOT_APPROVED.problem();
        }
    }

    private void refuseUnlessSupervisor(UUID by) {
        if (!by.equals(state.plan.supervisorId())) {
            throw CapaProblem.NOT_THE_SUPERVISOR.problem();
        }
    }

    private void tell(Kind kind, Instant at, @Nullable UUID by, @Nullable String text) {
        tell(kind, at, by, text, Map.of());
    }

    private void tell(Kind kind, Instant at, @Nullable UUID by, @Nullable String text, Map<String, Object> details) {
        newLines.add(new StoryLine(kind, at, by, text, details));
    }
}
