package org.zhiji.capa;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiji.platform.statistics.Difference.Share;

/**
 * What became of actions in a stretch of days (domain.md §4.5).
 *
 * @param drawnUp   actions drawn up
 * @param approved  actions approved
 * @param closed    actions closed
 * @param due       measures whose last agreed day lies in the stretch
 * @param onTime    of these, done by that day
 * @param late      of these, done after it
 * @param open      of these, not done
 * @param verified  looks at an effect
 * @param effective of these, with the verdict 有效
 * @param worse     of these, with the verdict 变差
 * @param days      mean days from the approval to the last measure, of actions carried out in the stretch
 * @param owners    who had measures due, the most first
 */
record CapaFigures(
        int drawnUp,
        int approved,
        int closed,
        int due,
        int onTime,
        int late,
        int open,
        @Nullable BigDecimal onTimeRate,
        int verified,
        int effective,
        int worse,
        @Nullable BigDecimal effectiveRate,
        @Nullable BigDecimal days,
        List<OwnerFigure> owners) {

    record OwnerFigure(
            UUID ownerId,
            String name,
            int due,
            int onTime,
            int late,
            int open,
            @Nullable BigDecimal onTimeRate) {

        static OwnerFigure of(UUID id, String name, Measures measures) {
            return new OwnerFigure(
                    id,
                    name,
                    measures.due(),
                    measures.onTime(),
                    measures.late(),
                    measures.open(),
                    measures.onTimeRate());
        }
    }

    /** How measures came out; each is exactly one of on time, late and open. */
    record Measures(int due, int onTime, int late) {

        int open() {
            return due - onTime - late;
        }

        @Nullable
        BigDecimal onTimeRate() {
            return new Share(onTime, due).percent();
        }

        Measures plus(Measures other) {
            return new Measures(due + other.due, onTime + other.onTime, late + other.late);
        }
    }

    /** How many actions took which step. */
    record Actions(
            int drawnUp, int approved, int closed, @Nullable BigDecimal days) {}

    /** How looks at an effect came out. */
    record Looks(int verified, int effective, int worse) {}

    /** Days, both included, and a department with those below it; absent for all that the reader sees. */
    record Stretch(LocalDate from, LocalDate to, @Nullable UUID departmentId) {}

    static CapaFigures of(Actions actions, List<OwnerFigure> owners, Looks looks) {
        var all = owners.stream()
                .map(it -> new Measures(it.due(), it.onTime(), it.late()))
                .reduce(new Measures(0, 0, 0), Measures::plus);
        return new CapaFigures(
                actions.drawnUp(),
                actions.approved(),
                actions.closed(),
                all.due(),
                all.onTime(),
                all.late(),
                all.open(),
                all.onTimeRate(),
                looks.verified(),
                looks.effective(),
                looks.worse(),
                new Share(looks.effective(), looks.verified()).percent(),
                actions.days() == null ? null : actions.days().setScale(1, RoundingMode.HALF_UP),
                owners);
    }
}
