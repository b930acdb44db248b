package org.zhiji.exchange;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiji.customer.Consents;
import org.zhiji.exchange.UndoCounts.Figures;
import org.zhiji.exchange.UndoLedger.Effect;
import org.zhiji.exchange.UndoRepository.Kept;
import org.zhiji.identity.Actor;
import org.zhiji.identity.IdentityProblem;
import org.zhiji.identity.KeptRecords;
import org.zhiji.identity.PutBack;
import org.zhiji.platform.audit.Cause;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes an import back in batches. A batch, what it keeps, the counts and the position are one transaction, so that a run
 * that was cut off goes on behind the last whole batch and does nothing twice. A trial looks at the same and writes figures only.
 */
@Component
class RunUndo {

    private static final Logger log = LoggerFactory.getLogger(RunUndo.class);
    private static final int BATCH = 500;

    private final UndoRepository repository;
    private final UndoLedger ledger;
    private final JudgeUndo judge;
    private final PutBack putBack;
    private final Consents consents;
    private final ClosingTime closingTime;
    private final Time time;
    private final TransactionTemplate transaction;
    private final TransactionTemplate attempt;

    RunUndo(
            UndoRepository repository,
            UndoLedger ledger,
            JudgeUndo judge,
            PutBack putBack,
            Consents consents,
            ClosingTime closingTime,
            Time time,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.ledger = ledger;
        this.judge = judge;
        this.putBack = putBack;
        this.consents = consents;
        this.closingTime = closingTime;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
        this.attempt = new TransactionTemplate(transactions);
        this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** @throws ClosingTime.Interrupted if the application closes; the work stands where it can be gone on with */
    void tryOut(UUID importId) {
        work(importId, UndoState.TRYING, undo -> {
            new Trial(undo).run();
            repository.ended(importId, UndoState.TRIED, null, null);
        });
    }

    void run(UUID importId) {
        work(importId, UndoState.RUNNING, undo -> {
            new Run(undo).run();
            repository.ended(importId, UndoState.DONE, null, time.now());
        });
    }

    /** Takes back what was kept and somebody wants taken back all the same. */
    void decided(UUID importId) {
        for (var stage : UndoStage.values()) {
            var more = true;
            while (more) {
                var found = new boolean[1];
                closingTime.batch(
                        () -> found[0] = requireNonNull(transaction.execute(status -> decided(importId, stage))));
                more = found[0];
            }
        }
    }

    private interface Work {
        void on(Undo undo);
    }

    private void work(UUID importId, UndoState expected, Work work) {
        var undo = repository.find(importId, Actor.SYSTEM).orElse(null);
        if (undo == null || undo.state() != expected) {
            return;
        }
        try {
            work.on(undo);
        } catch (ClosingTime.Interrupted e) {
            throw e;
        } catch (TakenOver e) {
            log.warn("Import {} is taken back by somebody else", importId);
        } catch (RuntimeException e) {
            log.error("Taking back import {} stopped", importId, e);
            repository.ended(
                    importId, expected == UndoState.TRYING ? null : UndoState.FAILED, "exchange.undo-stopped", null);
        }
    }

    /** Counts what would happen. */
    private final class Trial {

        private final Undo undo;
        private final Actor actor;
        private final Set<UUID> kept = new HashSet<>();
        private UndoCounts counts;

        Trial(Undo undo) {
            this.undo = undo;
            this.actor = requireNonNull(undo.actor());
            this.counts = UndoCounts.none(ledger.touched(undo.importId()));
        }

        void run() {
            for (var stage : UndoStage.values()) {
                UUID after = null;
                for (var ids = ledger.next(undo, stage, after, BATCH);
                        !ids.isEmpty();
                        ids = ledger.next(undo, stage, after, BATCH)) {
                    var batch = ids;
                    closingTime.batch(() -> transaction.executeWithoutResult(status -> look(stage, batch)));
                    after = ids.getLast();
                }
            }
        }

        private void look(UndoStage stage, List<UUID> ids) {
            var held = putBack.kind(stage.type()).hold(actor, ids);
            var reasons = judge.reasons(undo, stage, held, kept);
            kept.addAll(reasons.keySet());
            counts = counts.plus(stage.type(), figures(stage, ids.size(), held.size(), reasons.size()));
            repository.counted(undo.importId(), counts);
        }
    }

    private static Figures figures(UndoStage stage, int all, int held, int kept) {
        var done = held - kept;
        return new Figures(stage.created() ? done : 0, stage.created() ? 0 : done, kept, all - held);
    }

    /** Does it. */
    private final class Run {

        private Undo undo;

        Run(Undo undo) {
            this.undo = undo;
        }

        void run() {
            if (undo.counts() == null) {
                advance(undo.stage(), undo.position(), UndoCounts.none(ledger.touched(undo.importId())));
            }
            for (var stage : UndoStage.values()) {
                if (stage.compareTo(undo.stage()) < 0) {
                    continue;
                }
                if (stage != undo.stage()) {
                    advance(stage, null, requireNonNull(undo.counts()));
                }
                for (var ids = ledger.next(undo, stage, undo.position(), BATCH);
                        !ids.isEmpty();
                        ids = ledger.next(undo, stage, undo.position(), BATCH)) {
                    var batch = ids;
                    closingTime.batch(() -> transaction.executeWithoutResult(status -> takeBack(stage, batch)));
                }
            }
        }

        private void takeBack(UndoStage stage, List<UUID> ids) {
            var records = putBack.kind(stage.type());
            var held = records.hold(requireNonNull(undo.actor()), ids);
            var kept = new ArrayList<Kept>();
            var free = new ArrayList<KeptRecords.Held>();
            var reasons = judge.reasons(undo, stage, held, null);
            for (var record : held) {
                var reason = reasons.get(record.id());
                if (reason == null) {
                    free.add(record);
                } else {
                    kept.add(new Kept(record.id(), stage.created(), reason, null));
                }
            }
            kept.addAll(new TakeBack(undo, stage, records).all(free));
            repository.keep(undo.importId(), stage.type(), kept);
            advance(
                    stage,
                    ids.getLast(),
                    requireNonNull(undo.counts())
                            .plus(stage.type(), figures(stage, ids.size(), held.size(), kept.size())));
        }

        private void advance(UndoStage stage, @Nullable UUID position, UndoCounts counts) {
            if (!repository.progressed(undo, stage, position, counts)) {
                throw new TakenOver();
            }
            undo = undo.at(stage, position, counts);
        }
    }

    /** @return whether there was something to do */
    private boolean decided(UUID importId, UndoStage stage) {
        var undo = repository.lock(importId, Actor.SYSTEM).orElseThrow();
        var ids = repository.wanted(importId, stage, BATCH);
        if (ids.isEmpty()) {
            return false;
        }
        var records = putBack.kind(stage.type());
        var held = records.hold(requireNonNull(undo.actor()), ids);
        var refused = new ArrayList<Kept>();
        var free = new ArrayList<KeptRecords.Held>();
        for (var record : held) {
            if (record.editable()) {
                free.add(record);
            } else {
                refused.add(new Kept(record.id(), stage.created(), KeptReason.NOT_YOURS, null));
            }
        }
        refused.addAll(new TakeBack(undo, stage, records).all(free));
        var done = new HashSet<>(ids);
        refused.forEach(kept -> {
            done.remove(kept.id());
            repository.refuse(importId, stage.type(), kept);
        });
        repository.done(importId, stage.type(), done, time.now());
        var figures = figures(stage, ids.size(), held.size(), refused.size());
        repository.counted(
                importId,
                requireNonNull(undo.counts())
                        .plus(stage.type(), figures)
                        .plus(stage.type(), new Figures(0, 0, -ids.size(), 0)));
        return true;
    }

    /** Takes records back that may be; names those that cannot. */
    private final class TakeBack {

        private final Undo undo;
        private final Actor actor;
        private final UndoStage stage;
        private final KeptRecords records;

        TakeBack(Undo undo, UndoStage stage, KeptRecords records) {
            this.undo = undo;
            this.actor = requireNonNull(undo.actor());
            this.stage = stage;
            this.records = records;
        }

        List<Kept> all(List<KeptRecords.Held> free) {
            var ids = free.stream().map(KeptRecords.Held::id).toList();
            if (ids.isEmpty()) {
                return List.of();
            }
            return new Cause(Cause.Kind.UNDO, undo.importId()).call(() -> {
                if (stage.created()) {
                    records.discard(actor, ids, requireNonNull(undo.at()));
                    return List.of();
                }
                return putBack(free, ledger.effects(undo, stage.type(), ids));
            });
        }

        private List<Kept> putBack(List<KeptRecords.Held> free, Map<UUID, Effect> effects) {
            var states = new LinkedHashMap<UUID, ObjectNode>();
            var refused = new ArrayList<Kept>();
            for (var record : free) {
                var target =
                        PutBack.without(requireNonNull(effects.get(record.id())).changes(), record.state());
                try {
                    putBack.check(records, record.state(), target);
                    states.put(record.id(), target);
                } catch (Problem refusal) {
                    refused.add(refused(record.id(), refusal));
                }
            }
            write(states, refused);
            var gone = new HashSet<UUID>();
            refused.forEach(kept -> gone.add(kept.id()));
            var spoken = new ArrayList<UUID>();
            effects.forEach((id, effect) -> {
                if (!gone.contains(id)) {
                    spoken.addAll(effect.consents());
                }
            });
            if (!spoken.isEmpty()) {
                consents.takeBack(actor, spoken);
            }
            return refused;
        }

        /** A batch that is refused is halved until the record that is refused stands alone. */
        private void write(Map<UUID, ObjectNode> states, List<Kept> refused) {
            if (states.isEmpty()) {
                return;
            }
            try {
                attempt.executeWithoutResult(status -> records.write(actor, states, time.now()));
            } catch (Problem refusal) {
                halve(states, refused, refusal);
            } catch (DataAccessException refusal) {
                halve(states, refused, IdentityProblem.RESTORE_NUMBER_TAKEN.problem());
            }
        }

        private void halve(Map<UUID, ObjectNode> states, List<Kept> refused, Problem refusal) {
            if (states.size() == 1) {
                refused.add(refused(states.keySet().iterator().next(), refusal));
                return;
            }
            var first = new LinkedHashMap<UUID, ObjectNode>();
            var second = new LinkedHashMap<UUID, ObjectNode>();
            states.forEach((id, state) -> (first.size() < states.size() / 2 ? first : second).put(id, state));
            write(first, refused);
            write(second, refused);
        }

        private Kept refused(UUID id, Problem refusal) {
            return new Kept(id, stage.created(), KeptReason.REFUSED, UndoRepository.Refusal.of(refusal));
        }
    }

    /** A process that was held up for long is taken for dead, and its work given to another; it must not write any more. */
    private static final class TakenOver extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
