package org.zhiji.capa;

import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.capa.CapaForms.CapaCauseForm;
import org.zhiji.capa.CapaForms.CapaEffectForm;
import org.zhiji.capa.CapaForms.CapaForm;
import org.zhiji.capa.CapaForms.CapaMeasureForm;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.identity.Employees;
import org.zhiji.platform.Ids;
import org.zhiji.platform.Typed;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.statistics.Difference.Share;

/** Makes a plan of what was typed; people, branches and measures of effect must exist. */
@Component
class ReadPlan {

    private static final int USUAL_WAITING_DAYS = 30;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private final Departments departments;
    private final EffectMeasures effects;
    private final DSLContext db;

    ReadPlan(Departments departments, EffectMeasures effects, DSLContext db) {
        this.departments = departments;
        this.effects = effects;
        this.db = db;
    }

    /** @param before the action as it stands; absent for a new one */
    Plan of(Actor actor, CapaForm form, @Nullable CapaState before) {
        var plan = new Plan(
                form.type(),
                form.title().strip(),
                department(actor, form),
                form.sources().stream()
                        .map(it -> new CapaSource(
                                it.type(), Typed.orNull(it.id()), it.label().strip()))
                        .toList(),
                Typed.orNull(form.problem()),
                Typed.orNull(form.extent()),
                Typed.orNull(form.containment()),
                causes(form.causes()),
                form.participants(),
                form.supervisorId(),
                measures(form.measures(), before),
                effects.checked(effect(form.effect())));
        refuseStrangers(plan);
        return plan;
    }

    private UUID department(Actor actor, CapaForm form) {
        var wanted = form.departmentId() == null
                ? departments.branchOf(actor.departmentId())
                : departments
                        .find(form.departmentId())
                        .orElseThrow(() -> Problem.invalid(FieldError.of("departmentId", "invalid.reference")));
        if (!actor.mayEditIn(wanted)
                && !departments.branchOf(actor.departmentId()).id().equals(wanted.id())) {
            throw Problem.invalid(FieldError.of("departmentId", "capa.not-your-branch"));
        }
        return wanted.id();
    }

    /** A why that explains nothing before it has lost its place in the tree. */
    private static List<CapaCause> causes(List<CapaCauseForm> forms) {
        var causes = new ArrayList<CapaCause>();
        for (int i = 0; i < forms.size(); i++) {
            var form = forms.get(i);
            int deepest = causes.isEmpty() ? 0 : causes.getLast().depth() + 1;
            if (form.depth() > deepest) {
                throw Problem.invalid(FieldError.of("causes[" + i + "].depth", "capa.cause-without-parent"));
            }
            var branch = form.depth() == 0 ? form.branch() : causes.getLast().branch();
            causes.add(new CapaCause(branch, form.depth(), form.text().strip(), form.root()));
        }
        return causes;
    }

    private static List<CapaMeasure> measures(List<CapaMeasureForm> forms, @Nullable CapaState before) {
        int round = before == null ? 1 : before.round;
        var known = before == null ? List.<CapaMeasure>of() : before.plan.measures();
        var kept = known.stream().filter(it -> it.round() < round).toList();
        var ids = new HashSet<UUID>();
        var measures = new ArrayList<>(kept);
        for (int i = 0; i < forms.size(); i++) {
            var form = forms.get(i);
            refuseOddDay("measures[" + i + "].dueOn", form.dueOn());
            var id = known.stream()
                    .filter(it -> it.round() == round && it.id().equals(form.id()))
                    .map(CapaMeasure::id)
                    .filter(ids::add)
                    .findFirst()
                    .orElseGet(Ids::next);
            measures.add(new CapaMeasure(
                    id, round, form.text().strip(), form.ownerId(), form.dueOn(), form.cost(), null, null));
        }
        return measures;
    }

    private EffectPlan effect(CapaEffectForm form) {
        refuseOddDay("effect.from", form.from());
        refuseOddDay("effect.to", form.to());
        if (form.departmentId() != null && departments.find(form.departmentId()).isEmpty()) {
            throw Problem.invalid(FieldError.of("effect.departmentId", "invalid.reference"));
        }
        return new EffectPlan(
                Typed.orNull(form.kind()),
                Typed.orNull(form.item()),
                Typed.orNull(form.name()),
                form.departmentId(),
                form.target(),
                form.lowerBetter(),
                form.from(),
                form.to(),
                share("effect.part", form.part(), form.whole()),
                form.waitingDays() == null ? USUAL_WAITING_DAYS : form.waitingDays());
    }

    static @Nullable Share share(String field, @Nullable Long part, @Nullable Long whole) {
        if (part == null || whole == null) {
            return null;
        }
        if (part > whole) {
            throw Problem.invalid(FieldError.of(field, "capa.part-above-whole"));
        }
        return new Share(part, whole);
    }

    private static void refuseOddDay(String field, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
            throw Problem.invalid(FieldError.of(field, "capa.odd-day"));
        }
    }

    private void refuseStrangers(Plan plan) {
        var people = Stream.concat(
                        Stream.concat(plan.participants().stream(), Stream.ofNullable(plan.supervisorId())),
                        plan.measures().stream()
                                .filter(it -> !it.done())
                                .map(CapaMeasure::ownerId)
                                .filter(Objects::nonNull))
                .distinct()
                .toList();
        var known = db.fetchCount(EMPLOYEE, EMPLOYEE.ID.in(people), EMPLOYEE.STATUS.ne(Employees.Status.LEFT.name()));
        if (known < people.size()) {
            throw Problem.invalid(FieldError.of("participants", "capa.unknown-person"));
        }
    }
}
