package org.zhiji.capa;

import static zhiji.sql.tenant.Tables.CAPA_DATE_CHANGE;
import static zhiji.sql.tenant.Tables.CAPA_EVENT;
import static zhiji.sql.tenant.Tables.CAPA_MEASURE;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.approval.ApprovalStatus;
import org.zhiji.approval.Approvals;
import org.zhiji.capa.CapaRepository.DateChange;
import org.zhiji.capa.CapaView.CapaEffectView;
import org.zhiji.capa.CapaView.CapaLookView;
import org.zhiji.capa.CapaView.CapaMeasureView;
import org.zhiji.capa.CapaView.CapaPerson;
import org.zhiji.capa.CapaView.CapaStep;
import org.zhiji.capa.CapaView.CapaStoryView;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Employees;
import org.zhiji.identity.Right;
import org.zhiji.platform.problem.Problem;
import org.zhiji.worktime.WorkCalendars;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** One action as its page and the printed form show it now. */
@Component
class CapaPage {

    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

    private final CapaRepository repository;
    private final Approvals approvals;
    private final EffectMeasures effects;
    private final WorkCalendars calendars;
    private final Employees employees;
    private final Departments departments;
    private final DSLContext db;
    private final ObjectMapper json;

    CapaPage(
            CapaRepository repository,
            Approvals approvals,
            EffectMeasures effects,
            WorkCalendars calendars,
            Employees employees,
            Departments departments,
            DSLContext db,
            ObjectMapper json) {
        this.repository = repository;
        this.approvals = approvals;
        this.effects = effects;
        this.calendars = calendars;
        this.employees = employees;
        this.departments = departments;
        this.db = db;
        this.json = json;
    }

    CapaView get(Actor actor, UUID id, Instant now, Locale locale) {
        var capa =
                repository.find(id, CapaAccess.visible(actor)).orElseThrow(() -> Problem.notFound(KeepDraft.SUBJECT));
        var state = capa.state();
        var plan = state.plan;
        var today = calendars.of(plan.departmentId()).dateOf(now);
        var looks = repository.verifications(id);
        var names = employees.names(everybody(capa, looks));
        return new CapaView(
                id,
                state.number,
                state.status,
                plan.type(),
                plan.title(),
                state.round,
                department(plan.departmentId()),
                person(state.authorId, names),
                state.createdAt,
                plan.sources(),
                plan.problem(),
                plan.extent(),
                plan.containment(),
                plan.causes(),
                plan.participants().stream()
                        .map(it -> new CapaPerson(it, names.getOrDefault(it, "")))
                        .sorted(Comparator.comparing(CapaPerson::name))
                        .toList(),
                person(plan.supervisorId(), names),
                measures(actor, capa, names, today),
                effect(capa, today, locale),
                state.submittedAt,
                state.approvedAt,
                approvals.waiting(CapaSubject.NAME, id).orElse(null),
                approvals.decisions(CapaSubject.NAME, id),
                state.executionReport,
                looks.stream().map(it -> look(it, names)).toList(),
                state.closedAt,
                state.cancelReason,
                story(id),
                steps(actor, capa, today),
                state.version);
    }

    private static List<UUID> everybody(Capa capa, List<Verification> looks) {
        var plan = capa.state().plan;
        return Stream.of(
                        plan.participants().stream(),
                        Stream.of(capa.state().authorId, plan.supervisorId()),
                        plan.measures().stream().map(CapaMeasure::ownerId),
                        looks.stream().map(Verification::by))
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private CapaPerson department(UUID id) {
        return new CapaPerson(id, departments.get(id).name());
    }

    private static @Nullable CapaPerson person(@Nullable UUID id, Map<UUID, String> names) {
        return id == null ? null : new CapaPerson(id, names.getOrDefault(id, ""));
    }

    private List<CapaMeasureView> measures(Actor actor, Capa capa, Map<UUID, String> names, LocalDate today) {
        var state = capa.state();
        var wanted = repository
                .dateChanges(CAPA_MEASURE
                        .CAPA_ID
                        .eq(state.id)
                        .and(CAPA_DATE_CHANGE.STATUS.in(ApprovalStatus.PENDING.name(), ApprovalStatus.RETURNED.name())))
                .stream()
                .collect(Collectors.toMap(DateChange::measureId, DateChange::to));
        return state.plan.measures().stream()
                .map(it -> {
                    boolean open = state.status == CapaStatus.IN_EXECUTION && !it.done();
                    boolean mine = open && actor.id().equals(it.ownerId());
                    boolean concerned = mine
                            || actor.id().equals(state.plan.supervisorId())
                            || actor.id().equals(state.authorId);
                    return new CapaMeasureView(
                            it.id(),
                            it.round(),
                            it.text(),
                            person(it.ownerId(), names),
                            it.dueOn(),
                            it.cost(),
                            it.doneAt(),
                            it.result(),
                            open && it.dueOn() != null && today.isAfter(it.dueOn()),
                            mine,
                            open && concerned && !wanted.containsKey(it.id()),
                            wanted.get(it.id()));
                })
                .toList();
    }

    private CapaEffectView effect(Capa capa, LocalDate today, Locale locale) {
        var state = capa.state();
        var effect = state.plan.effect();
        boolean waits = state.executedOn != null && state.effectOn != null;
        return new CapaEffectView(
                effect.kind(),
                effect.item(),
                effects.name(effect, locale),
                effect.departmentId() == null ? null : department(effect.departmentId()),
                effect.target(),
                effect.lowerBetter(),
                effect.from(),
                effect.to(),
                effect.before(),
                effect.before() == null ? null : effect.before().percent(),
                effect.waitingDays(),
                state.waitedAgain,
                state.effectOn,
                waits ? capa.effectFrom() : null,
                waits ? capa.effectTo() : null,
                capa.verifiable(today) && !effect.byHand() ? proof(capa) : null);
    }

    private EffectProof proof(Capa capa) {
        var effect = capa.state().plan.effect();
        return EffectProof.of(
                Objects.requireNonNull(effect.before()),
                effects.count(effect, capa.effectFrom(), capa.effectTo()),
                Objects.requireNonNull(effect.target()),
                effect.lowerBetter());
    }

    private static CapaLookView look(Verification look, Map<UUID, String> names) {
        return new CapaLookView(
                look.round(),
                names.getOrDefault(look.by(), ""),
                look.at(),
                look.from(),
                look.to(),
                look.proof(),
                look.decision(),
                look.note());
    }

    private List<CapaStoryView> story(UUID id) {
        return db.select(CAPA_EVENT.KIND, CAPA_EVENT.AT, EMPLOYEE.NAME, CAPA_EVENT.TEXT, CAPA_EVENT.DETAILS)
                .from(CAPA_EVENT)
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(CAPA_EVENT.ACTOR_ID))
                .where(CAPA_EVENT.CAPA_ID.eq(id))
                .orderBy(CAPA_EVENT.AT.desc(), CAPA_EVENT.ID.desc())
                .fetch(row -> new CapaStoryView(
                        StoryLine.Kind.valueOf(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        json.readValue(row.value5().data(), DETAILS)));
    }

    private List<CapaStep> steps(Actor actor, Capa capa, LocalDate today) {
        var state = capa.state();
        var steps = new ArrayList<CapaStep>();
        boolean supervises = actor.id().equals(state.plan.supervisorId());
        boolean writes = actor.may(Right.CAPA_EDIT)
                && repository.find(state.id, CapaAccess.editable(actor)).isPresent();
        if (state.status == CapaStatus.DRAFT && writes) {
            if (actor.id().equals(state.authorId)) {
                steps.add(CapaStep.SUBMIT);
            }
            steps.add(CapaStep.EDIT);
            steps.add(CapaStep.CANCEL);
        }
        if (supervises && capa.verifiable(today)) {
            steps.add(CapaStep.VERIFY);
        }
        if (supervises && (state.status == CapaStatus.IN_EXECUTION || state.status == CapaStatus.TO_VERIFY)) {
            steps.add(CapaStep.REPORT);
        }
        steps.add(CapaStep.NOTE);
        return steps;
    }
}
