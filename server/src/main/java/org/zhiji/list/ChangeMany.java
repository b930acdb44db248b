package org.zhiji.list;

import static org.jooq.impl.DSL.any;
import static zhiji.sql.tenant.Tables.BULK_CHANGE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.identity.KeptRecords;
import org.zhiji.identity.PutBack;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.Cause;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes one field of many records in one transaction, as if each had been edited: checked, recorded, announced. */
@Component
class ChangeMany {

    static final int MOST = 5_000;
    static final int AT_A_TIME = 500;

    private final DSLContext db;
    private final ListQueries queries;
    private final Lists lists;
    private final PutBack putBack;
    private final BulkValue values;
    private final ObjectMapper json;

    ChangeMany(DSLContext db, ListQueries queries, Lists lists, PutBack putBack, BulkValue values, ObjectMapper json) {
        this.db = db;
        this.queries = queries;
        this.lists = lists;
        this.putBack = putBack;
        this.values = values;
        this.json = json;
    }

    @Transactional
    public BulkView run(Actor actor, RecordList list, BulkForm form, Instant now) {
        actor.require(list.editRight());
        var records = putBack.kind(list.subject());
        var stored = stored(list, records, form.field());
        var field = lists.fields(list)
                .find(form.field())
                .orElseThrow(() -> Problem.invalid(FieldError.of("field", "list.invalid.unknown-field", form.field())));
        var value = values.read(actor, field, form);
        var ids = chosen(actor, list, form);
        var change = new Change(actor, records, stored, form.mode(), value, now);
        var id = Ids.next();
        new Cause(Cause.Kind.BULK, id).run(() -> {
            for (int from = 0; from < ids.size(); from += AT_A_TIME) {
                change.apply(ids.subList(from, Math.min(ids.size(), from + AT_A_TIME)));
            }
        });
        remember(actor, list, form, id, change.changed, now);
        return new BulkView(id, change.changed, change.unchanged, List.copyOf(change.refused));
    }

    /** The company's own fields are kept under their own key. */
    private static String stored(RecordList list, KeptRecords records, String field) {
        var stored = list.changeable().getOrDefault(field, field);
        if (!list.changeable().containsKey(field)
                && !(ListField.isOwn(field) && records.restorable().contains(field))) {
            throw Problem.invalid(FieldError.of("field", "list.invalid.not-changeable"));
        }
        return stored;
    }

    private List<UUID> chosen(Actor actor, RecordList list, BulkForm form) {
        var condition = form.ids() == null
                ? queries.condition(
                        actor,
                        list,
                        new ListQuery(
                                form.q(),
                                form.filter() == null ? null : json.writeValueAsString(form.filter()),
                                null,
                                null,
                                null,
                                null))
                : list.visible(actor).and(list.id().eq(any(form.ids().toArray(UUID[]::new))));
        var ids = db.select(list.id())
                .from(list.from())
                .where(condition)
                .orderBy(list.id())
                .limit(MOST + 1)
                .fetch(list.id());
        if (ids.size() > MOST) {
            throw ListProblem.TOO_MANY_AT_ONCE.problem(MOST);
        }
        return ids;
    }

    private void remember(Actor actor, RecordList list, BulkForm form, UUID id, int changed, Instant now) {
        db.insertInto(BULK_CHANGE)
                .set(BULK_CHANGE.ID, id)
                .set(BULK_CHANGE.LIST, list.name())
                .set(BULK_CHANGE.FIELD, form.field())
                .set(BULK_CHANGE.CHANGED, changed)
                .set(BULK_CHANGE.EMPLOYEE_ID, actor.id())
                .set(BULK_CHANGE.AT, now)
                .execute();
    }

    private final class Change {

        private final Actor actor;
        private final KeptRecords records;
        private final String field;
        private final BulkMode mode;
        private final JsonNode value;
        private final Instant now;
        private int changed;
        private int unchanged;
        private final List<BulkView.Refused> refused = new ArrayList<>();

        Change(Actor actor, KeptRecords records, String field, BulkMode mode, JsonNode value, Instant now) {
            this.actor = actor;
            this.records = records;
            this.field = field;
            this.mode = mode;
            this.value = value;
            this.now = now;
        }

        void apply(List<UUID> ids) {
            Map<UUID, ObjectNode> states = new HashMap<>();
            var foreign = new ArrayList<UUID>();
            for (var held : records.hold(actor, ids)) {
                var target = held.state().deepCopy();
                target.set(field, values.meet(mode, held.state().path(field), value));
                if (!held.editable()) {
                    foreign.add(held.id());
                } else if (target.equals(held.state())) {
                    unchanged++;
                } else {
                    states.put(held.id(), target);
                }
            }
            try {
                records.write(actor, states, now);
            } catch (IllegalArgumentException e) {
                throw Problem.invalid(FieldError.of("value", "invalid.value", value));
            }
            changed += states.size();
            var names = records.titles(actor, foreign);
            foreign.forEach(id -> refused.add(new BulkView.Refused(id, names.getOrDefault(id, "—"))));
        }
    }
}
