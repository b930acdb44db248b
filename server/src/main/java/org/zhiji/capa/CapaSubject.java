package org.zhiji.capa;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.approval.ApprovalStatus;
import org.zhiji.approval.ApprovalSubject;
import org.zhiji.identity.Employees;
import org.zhiji.platform.Texts;
import org.zhiji.platform.statistics.Difference.Share;
import org.zhiji.worktime.WorkCalendars;

/** Actions as something that the general manager agrees to. */
@Component
class CapaSubject implements ApprovalSubject {

    static final String NAME = "CAPA";
    static final String GENERAL_MANAGER = "GENERAL_MANAGER";

    private final CapaRepository repository;
    private final MoveCapa move;
    private final CapaPeople people;
    private final CapaNotices notices;
    private final EffectMeasures effects;
    private final WorkCalendars calendars;
    private final Employees employees;
    private final Texts texts;

    CapaSubject(
            CapaRepository repository,
            MoveCapa move,
            CapaPeople people,
            CapaNotices notices,
            EffectMeasures effects,
            WorkCalendars calendars,
            Employees employees,
            Texts texts) {
        this.repository = repository;
        this.move = move;
        this.people = people;
        this.notices = notices;
        this.effects = effects;
        this.calendars = calendars;
        this.employees = employees;
        this.texts = texts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Measure measure() {
        return Measure.MONEY;
    }

    @Override
    public List<String> kinds() {
        return Arrays.stream(CapaType.values()).map(Enum::name).toList();
    }

    @Override
    public String kindName(String kind, Locale locale) {
        return texts.get(locale, "choice.CapaType." + kind);
    }

    @Override
    public Optional<String> lastWord() {
        return Optional.of(GENERAL_MANAGER);
    }

    @Override
    public Matter matter(UUID id) {
        var capa = repository.find(id).orElseThrow();
        return new Matter(cost(capa), capa.state().plan.type().name(), String.valueOf(capa.state().planVersion));
    }

    @Override
    public Map<UUID, String> titles(Collection<UUID> ids, Locale locale) {
        return ids.stream()
                .distinct()
                .flatMap(id -> repository.find(id).stream())
                .collect(Collectors.toMap(it -> it.state().id, CapaSubject::title));
    }

    static String title(Capa capa) {
        return capa.state().number + " " + capa.state().plan.title();
    }

    @Override
    public List<AskedFact> facts(UUID id, Locale locale) {
        var capa = repository.find(id).orElseThrow();
        var plan = capa.state().plan;
        var names = employees.names(
                Stream.concat(capa.current().stream().map(CapaMeasure::ownerId), Stream.of(plan.supervisorId()))
                        .filter(Objects::nonNull)
                        .toList());
        var facts = new ArrayList<AskedFact>();
        facts.add(fact("type", kindName(plan.type().name(), locale), locale));
        plan.sources().forEach(source -> facts.add(fact("source", source.label(), locale)));
        facts.add(fact("problem", String.valueOf(plan.problem()), locale));
        plan.causes().stream()
                .filter(CapaCause::root)
                .forEach(cause -> facts.add(fact("root-cause", cause.text(), locale)));
        for (var measure : capa.current()) {
            facts.add(fact(
                    "measure",
                    texts.get(
                            locale,
                            "capa.fact.measure-line",
                            measure.text(),
                            names.getOrDefault(measure.ownerId(), ""),
                            String.valueOf(measure.dueOn()),
                            measure.cost() == null ? "–" : measure.cost().toPlainString()),
                    locale));
        }
        facts.add(fact("supervisor", names.getOrDefault(plan.supervisorId(), ""), locale));
        var effect = plan.effect();
        facts.add(fact(
                "effect",
                texts.get(
                        locale,
                        effect.lowerBetter() ? "capa.fact.effect-line-lower" : "capa.fact.effect-line",
                        effects.name(effect, locale),
                        percent(effect.before()),
                        String.valueOf(effect.target()),
                        effect.waitingDays()),
                locale));
        return facts;
    }

    private static String percent(@Nullable Share share) {
        var rate = share == null ? null : share.percent();
        return rate == null ? "–" : rate + "%";
    }

    private AskedFact fact(String key, String value, Locale locale) {
        return new AskedFact(texts.get(locale, "capa.fact." + key), value);
    }

    private static BigDecimal cost(Capa capa) {
        return capa.current().stream()
                .map(CapaMeasure::cost)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public void moved(UUID id, ApprovalStatus status, Instant now) {
        switch (status) {
            case PENDING -> move.byDecision(id, now, capa -> submit(capa, now));
            case RETURNED, REFUSED, WITHDRAWN -> move.byDecision(id, now, capa -> capa.giveBack(now));
            case APPROVED -> notices.started(move.byDecision(id, now, capa -> capa.approve(now)), now);
        }
    }

    private void submit(Capa capa, Instant now) {
        var plan = capa.state().plan;
        var effect = plan.effect();
        var involved = Stream.concat(plan.participants().stream(), Stream.ofNullable(plan.supervisorId()))
                .toList();
        var before = effect.byHand()
                ? Objects.requireNonNullElse(effect.before(), new Share(0, 0))
                : effect.kind() == null || effect.from() == null || effect.to() == null
                        ? new Share(0, 0)
                        : effects.count(effect, effect.from(), effect.to());
        capa.submit(people.managersAmong(involved), before, calendars.of(plan.departmentId()), now);
    }
}
