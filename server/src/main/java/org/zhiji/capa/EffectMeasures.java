package org.zhiji.capa;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiji.capa.EffectMeasure.Item;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.statistics.Difference.Share;

/** What the rooms offer to tell an effect by. */
@Component
class EffectMeasures {

    private final ObjectProvider<EffectMeasure> measures;

    EffectMeasures(ObjectProvider<EffectMeasure> measures) {
        this.measures = measures;
    }

    record EffectMeasureView(String kind, String name, boolean lowerBetter, List<Item> items) {}

    List<EffectMeasureView> all(Locale locale) {
        return measures.stream()
                .sorted(Comparator.comparing(EffectMeasure::kind).reversed())
                .map(it -> new EffectMeasureView(it.kind(), it.name(locale), it.lowerBetter(), it.items(locale)))
                .toList();
    }

    /** As people call it: the kind and what it is taken of. */
    String name(EffectPlan plan, Locale locale) {
        return find(plan.kind())
                .map(it -> item(it, plan.item(), locale)
                        .map(item -> it.name(locale) + " · " + item.name())
                        .orElse(it.name(locale)))
                .or(() -> Optional.ofNullable(plan.name()))
                .orElse("");
    }

    /** A plan that names a measure which exists, and in its direction; refused otherwise. */
    EffectPlan checked(EffectPlan plan) {
        if (plan.kind() == null) {
            return plan.with(null, false);
        }
        if (plan.byHand()) {
            return plan;
        }
        var measure = find(plan.kind())
                .orElseThrow(() -> Problem.invalid(FieldError.of("effect.kind", "capa.unknown-measure")));
        var items = measure.items(Locale.CHINESE);
        if (items.isEmpty()
                ? plan.item() != null
                : items.stream().noneMatch(it -> it.id().equals(plan.item()))) {
            throw Problem.invalid(FieldError.of("effect.item", "capa.unknown-measure"));
        }
        return plan.with(null, measure.lowerBetter());
    }

    Share count(EffectPlan plan, LocalDate from, LocalDate to) {
        return find(plan.kind())
                .map(it -> it.measured(plan.item(), plan.departmentId(), from, to))
                .orElse(new Share(0, 0));
    }

    private Optional<EffectMeasure> find(@Nullable String kind) {
        return measures.stream().filter(it -> it.kind().equals(kind)).findFirst();
    }

    private static Optional<Item> item(EffectMeasure measure, @Nullable String id, Locale locale) {
        return measure.items(locale).stream().filter(it -> it.id().equals(id)).findFirst();
    }
}
