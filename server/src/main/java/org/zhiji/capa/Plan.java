package org.zhiji.capa;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn up and approved.
 *
 * @param extent      how far the problem reaches
 * @param containment what was done at once
 * @param measures    of all rounds; those of earlier rounds stay as they are
 */
record Plan(
        CapaType type,
        String title,
        UUID departmentId,
        List<CapaSource> sources,
        @Nullable String problem,
        @Nullable String extent,
        @Nullable String containment,
        List<CapaCause> causes,
        Set<UUID> participants,
        @Nullable UUID supervisorId,
        List<CapaMeasure> measures,
        EffectPlan effect) {

    Plan withMeasures(List<CapaMeasure> changed) {
        return new Plan(
                type,
                title,
                departmentId,
                sources,
                problem,
                extent,
                containment,
                causes,
                participants,
                supervisorId,
                List.copyOf(changed),
                effect);
    }

    Plan withEffect(EffectPlan changed) {
        return new Plan(
                type,
                title,
                departmentId,
                sources,
                problem,
                extent,
                containment,
                causes,
                participants,
                supervisorId,
                measures,
                changed);
    }

    Plan supervisedBy(UUID supervisor) {
        return new Plan(
                type,
                title,
                departmentId,
                sources,
                problem,
                extent,
                containment,
                causes,
                participants,
                supervisor,
                measures,
                effect);
    }
}
