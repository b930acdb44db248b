package org.zhiji.exchange;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static zhiji.sql.tenant.Tables.AUDIT_ENTRY;
import static zhiji.sql.tenant.Tables.DATA_IMPORT_KEPT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.exchange.UndoView.KeptDependent;
import org.zhiji.exchange.UndoView.KeptRow;
import org.zhiji.exchange.UndoView.LaterChange;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Dependents;
import org.zhiji.identity.PutBack;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.Page;
import tools.jackson.databind.ObjectMapper;
import zhiji.sql.tenant.tables.records.DataImportKeptRecord;

/** What the page of an import shows of its taking back. */
@Component
class UndoQueries {

    private static final int SHOWN_CHANGES = 3;

    private final DSLContext db;
    private final UndoRepository repository;
    private final PutBack putBack;
    private final ObjectProvider<Dependents> dependents;
    private final IssueSentences sentences;
    private final ObjectMapper json;
    private final Time time;

    UndoQueries(
            DSLContext db,
            UndoRepository repository,
            PutBack putBack,
            ObjectProvider<Dependents> dependents,
            IssueSentences sentences,
            ObjectMapper json,
            Time time) {
        this.db = db;
        this.repository = repository;
        this.putBack = putBack;
        this.dependents = dependents;
        this.sentences = sentences;
        this.json = json;
        this.time = time;
    }

    UndoView view(UUID importId, Actor actor, Locale locale) {
        var undo = repository.find(importId, actor).orElseThrow(() -> Problem.notFound("import"));
        var counts = undo.counts() == null ? UndoCounts.none(0) : undo.counts();
        var kinds = new ArrayList<UndoView.UndoKindView>();
        counts.types()
                .forEach((type, sum) -> kinds.add(
                        new UndoView.UndoKindView(type, sum.discarded(), sum.putBack(), sum.kept(), sum.gone())));
        kinds.sort(Comparator.comparing(UndoView.UndoKindView::type));
        var by = undo.actor();
        var open = undo.state() == UndoState.DONE ? open(importId) : new Open(0, 0);
        return new UndoView(
                undo.state(),
                undo.possible(time.now()),
                undo.until(),
                counts.total(),
                counts.done(),
                kinds,
                open.undecided(),
                open.waiting(),
                undo.failure() == null ? null : sentences.say(undo.failure(), locale),
                undo.state() == null || by == null ? null : by.name(),
                undo.state() == null ? null : undo.at(),
                undo.doneAt());
    }

    private record Open(long undecided, long waiting) {}

    private Open open(UUID importId) {
        var waiting = count().filterWhere(
                        DATA_IMPORT_KEPT.DECISION.eq(KeptDecision.UNDO.name()), DATA_IMPORT_KEPT.DONE_AT.isNull());
        return db.select(count().filterWhere(DATA_IMPORT_KEPT.DECISION.isNull()), waiting)
                .from(DATA_IMPORT_KEPT)
                .where(DATA_IMPORT_KEPT.IMPORT_ID.eq(importId))
                .fetchSingle(found -> new Open(found.value1(), found.value2()));
    }

    /** @param undecided only those that wait for a decision */
    @Transactional(readOnly = true)
    public Page<KeptRow> kept(
            UUID importId,
            boolean undecided,
            @Nullable String after,
            @Nullable Integer asked,
            Actor actor,
            Locale locale) {
        var undo = repository.find(importId, actor).orElseThrow(() -> Problem.notFound("import"));
        int size = Page.size(asked);
        var behind = Cursor.decode(after)
                .map(cursor -> row(DATA_IMPORT_KEPT.TYPE, DATA_IMPORT_KEPT.RECORD_ID)
                        .gt(val(cursor.text(0)), val(cursor.id(1))))
                .orElse(DSL.trueCondition());
        var rows = db.select(DATA_IMPORT_KEPT, EMPLOYEE.NAME)
                .from(DATA_IMPORT_KEPT)
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(DATA_IMPORT_KEPT.DECIDED_BY))
                .where(DATA_IMPORT_KEPT.IMPORT_ID.eq(importId), behind)
                .and(undecided ? DATA_IMPORT_KEPT.DECISION.isNull() : DSL.trueCondition())
                .orderBy(DATA_IMPORT_KEPT.TYPE, DATA_IMPORT_KEPT.RECORD_ID)
                .limit(size + 1)
                .fetch();
        var about = new HashMap<String, About>();
        rows.stream()
                .collect(Collectors.groupingBy(
                        found -> found.value1().getType(),
                        Collectors.mapping(found -> found.value1().getRecordId(), Collectors.toList())))
                .forEach((type, ids) -> about.put(type, about(undo, type, ids, actor)));
        var page = rows.map(found -> {
            var kept = found.value1();
            return requireNonNull(about.get(kept.getType())).row(kept, found.value2(), locale);
        });
        return Page.of(page, size, kept -> Cursor.of(kept.type(), kept.id()), null);
    }

    private About about(Undo undo, String type, List<UUID> ids, Actor actor) {
        var hanging = dependents.stream()
                .flatMap(room -> room.of(type, ids).stream())
                .filter(dependent -> !dependent.type().equals(JudgeUndo.CALL_TO_COME))
                .collect(Collectors.groupingBy(
                        Dependents.Dependent::on,
                        Collectors.groupingBy(Dependents.Dependent::type, Collectors.counting())));
        return new About(putBack.kind(type).titles(actor, ids), changes(undo, type, ids), hanging);
    }

    private Map<UUID, List<LaterChange>> changes(Undo undo, String type, List<UUID> ids) {
        return db.select(AUDIT_ENTRY.SUBJECT_ID, AUDIT_ENTRY.AT, EMPLOYEE.NAME, AUDIT_ENTRY.ACTION, AUDIT_ENTRY.CHANGES)
                .from(AUDIT_ENTRY)
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(AUDIT_ENTRY.ACTOR_ID))
                .where(UndoLedger.since(undo, type), AUDIT_ENTRY.SUBJECT_ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .orderBy(AUDIT_ENTRY.AT.desc(), AUDIT_ENTRY.ID.desc())
                .fetchGroups(AUDIT_ENTRY.SUBJECT_ID, this::change);
    }

    private LaterChange change(Record entry) {
        var fields = new ArrayList<String>();
        json.readTree(entry.get(AUDIT_ENTRY.CHANGES).data()).propertyNames().forEach(fields::add);
        return new LaterChange(
                entry.get(AUDIT_ENTRY.AT, Instant.class),
                entry.get(EMPLOYEE.NAME),
                entry.get(AUDIT_ENTRY.ACTION),
                fields);
    }

    private String sentence(JSONB stored, Locale locale) {
        var refusal = json.readValue(stored.data(), UndoRepository.Refusal.class);
        return sentences.say(refusal.code(), locale, refusal.arguments().toArray());
    }

    /** What is known of the kept records of one type. */
    private final class About {

        private final Map<UUID, String> titles;
        private final Map<UUID, List<LaterChange>> changes;
        private final Map<UUID, Map<String, Long>> hanging;

        About(Map<UUID, String> titles, Map<UUID, List<LaterChange>> changes, Map<UUID, Map<String, Long>> hanging) {
            this.titles = titles;
            this.changes = changes;
            this.hanging = hanging;
        }

        KeptRow row(DataImportKeptRecord kept, @Nullable String decidedBy, Locale locale) {
            var id = kept.getRecordId();
            var counts = new ArrayList<KeptDependent>();
            hanging.getOrDefault(id, Map.of())
                    .forEach((type, count) -> counts.add(new KeptDependent(type, count.intValue())));
            counts.sort(Comparator.comparing(KeptDependent::type));
            return new KeptRow(
                    kept.getType(),
                    id,
                    titles.get(id),
                    kept.getCreated(),
                    KeptReason.valueOf(kept.getReason()),
                    kept.getRefusal() == null ? null : sentence(kept.getRefusal(), locale),
                    changes.getOrDefault(id, List.of()).stream()
                            .limit(SHOWN_CHANGES)
                            .toList(),
                    counts,
                    kept.getDecision() == null ? null : KeptDecision.valueOf(kept.getDecision()),
                    decidedBy,
                    kept.getDecidedAt(),
                    kept.getDoneAt() != null);
        }
    }
}
