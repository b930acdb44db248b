package org.zhiji.field;

import java.time.Instant;
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
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.KeptRecords;
import org.zhiji.identity.KeptRecordsExtension;
import org.zhiji.list.Lists;
import org.zhiji.list.RecordList;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whatever can be put back is put back with the company's own fields. */
@Component
class CustomFieldsPutBack implements KeptRecordsExtension {

    private final CustomFields fields;
    private final CustomValues values;
    private final Lists lists;
    private final ObjectMapper json;

    CustomFieldsPutBack(CustomFields fields, CustomValues values, Lists lists, ObjectMapper json) {
        this.fields = fields;
        this.values = values;
        this.lists = lists;
        this.json = json;
    }

    @Override
    public KeptRecords around(KeptRecords kept) {
        return lists.ofSubject(kept.type())
                .filter(list -> !fields.all().isEmpty())
                .<KeptRecords>map(list -> new WithOwnFields(kept, list))
                .orElse(kept);
    }

    private final class WithOwnFields implements KeptRecords {

        private final KeptRecords kept;
        private final RecordList list;

        WithOwnFields(KeptRecords kept, RecordList list) {
            this.kept = kept;
            this.list = list;
        }

        @Override
        public String type() {
            return kept.type();
        }

        @Override
        public Map<UUID, String> titles(Actor actor, Collection<UUID> ids) {
            return kept.titles(actor, ids);
        }

        @Override
        public Map<String, String> references() {
            var references = new HashMap<>(kept.references());
            fields.of(list.name()).stream()
                    .filter(field -> field.type() == CustomFieldType.PERSON)
                    .forEach(field -> references.put(field.key(), "employee"));
            return references;
        }

        @Override
        public Set<String> restorable() {
            var restorable = new HashSet<>(kept.restorable());
            fields.of(list.name()).forEach(field -> restorable.add(field.key()));
            return restorable;
        }

        @Override
        public Map<String, String> names() {
            return fields.all().stream()
                    .filter(this::isOfThese)
                    .collect(Collectors.toMap(CustomField::key, CustomField::name));
        }

        /** Those of the records themselves and of what is part of them. */
        private boolean isOfThese(CustomField field) {
            return field.list().equals(list.name())
                    || lists.find(field.list())
                            .whole()
                            .filter(whole -> whole.subject().equals(list.subject()))
                            .isPresent();
        }

        @Override
        public @Nullable Object told(String key, @Nullable Object value) {
            for (var field : fields.all()) {
                if (value != null && field.key().equals(key)) {
                    return field.told(value);
                }
            }
            return value;
        }

        @Override
        public Set<String> together(String field) {
            return kept.together(field);
        }

        @Override
        public List<Held> hold(Actor actor, Collection<UUID> ids) {
            var held = kept.hold(actor, ids);
            var filled = values.of(list, ids);
            return held.stream()
                    .map(record -> with(record, filled.getOrDefault(record.id(), Map.of())))
                    .toList();
        }

        private Held with(Held record, Map<String, Object> filled) {
            var state = record.state().deepCopy();
            fields.of(list.name()).forEach(field -> state.set(field.key(), json.valueToTree(filled.get(field.key()))));
            return new Held(record.id(), state, record.version(), record.editable());
        }

        @Override
        public void write(Actor actor, Map<UUID, ObjectNode> states, Instant now) {
            var own = new LinkedHashMap<UUID, Map<String, @Nullable Object>>();
            var others = new LinkedHashMap<UUID, ObjectNode>();
            states.forEach((id, state) -> {
                var record = state.deepCopy();
                var filled = new LinkedHashMap<String, @Nullable Object>();
                fields.of(list.name())
                        .forEach(field -> filled.put(field.key(), CustomValue.read(field, record.remove(field.key()))));
                others.put(id, record);
                own.put(id, filled);
            });
            kept.write(actor, others, now);
            values.write(actor, list, own, values.of(list, states.keySet()), now);
        }

        @Override
        public void discard(Actor actor, Collection<UUID> ids, Instant now) {
            kept.discard(actor, ids, now);
        }
    }
}
