package org.zhiji.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhiji.exchange.UndoLedger.Effect;
import org.zhiji.identity.Dependents;
import org.zhiji.identity.Dependents.Dependent;
import org.zhiji.identity.KeptRecords;

/** Decides for each record of an import whether it may be taken back without asking. */
@Component
class JudgeUndo {

    /** A call that nobody has made yet is no work that would be lost; it goes with its order. */
    static final String CALL_TO_COME = "call-to-come";

    private final UndoLedger ledger;
    private final ObjectProvider<Dependents> dependents;

    JudgeUndo(UndoLedger ledger, ObjectProvider<Dependents> dependents) {
        this.ledger = ledger;
        this.dependents = dependents;
    }

    /**
     * Why these are kept; the others may go.
     *
     * @param held those of them that are there
     * @param keptBefore in a trial, what earlier stages would keep: everything else of the import counts as gone; null in
     *     earnest, where what is gone is gone
     */
    Map<UUID, KeptReason> reasons(
            Undo undo, UndoStage stage, Collection<KeptRecords.Held> held, @Nullable Set<UUID> keptBefore) {
        var ids = held.stream().map(KeptRecords.Held::id).toList();
        var reasons = new LinkedHashMap<UUID, KeptReason>();
        if (stage.created()) {
            inUse(undo, stage.type(), ids, keptBefore).forEach(id -> reasons.put(id, KeptReason.IN_USE));
        }
        ledger.changedSince(undo, stage.type(), ids).forEach(id -> reasons.put(id, KeptReason.CHANGED));
        held.stream()
                .filter(record -> !record.editable())
                .forEach(record -> reasons.put(record.id(), KeptReason.NOT_YOURS));
        return reasons;
    }

    private Set<UUID> inUse(Undo undo, String type, List<UUID> ids, @Nullable Set<UUID> keptBefore) {
        var found = dependents.stream()
                .flatMap(room -> room.of(type, ids).stream())
                .filter(dependent -> !dependent.type().equals(CALL_TO_COME))
                .collect(Collectors.groupingBy(Dependent::type));
        var inUse = new HashSet<UUID>();
        found.forEach((kind, list) -> {
            var effects = keptBefore == null ? new HashMap<UUID, Effect>() : effects(undo, kind, list);
            list.stream()
                    .filter(dependent -> keptBefore == null
                            || keptBefore.contains(dependent.id())
                            || !wouldLetGo(effects.getOrDefault(dependent.id(), Effect.NONE), dependent.on()))
                    .forEach(dependent -> inUse.add(dependent.on()));
        });
        return inUse;
    }

    private Map<UUID, Effect> effects(Undo undo, String type, List<Dependent> dependents) {
        return ledger.effects(undo, type, dependents.stream().map(Dependent::id).toList());
    }

    private static boolean wouldLetGo(Effect effect, UUID of) {
        return effect.created() || effect.leadsTo(of);
    }
}
