package org.zhiji.field;

import static org.jooq.impl.DSL.any;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.list.RecordList;

/** Front door for whoever brings many records at once: the company's own fields, and what a cell of a table says in them. */
@Component
public class OwnFields {

    private final DSLContext db;
    private final CustomFields fields;
    private final CustomValues values;
    private final WrittenValue written;
    private final ObjectProvider<RecordList> lists;

    OwnFields(
            DSLContext db,
            CustomFields fields,
            CustomValues values,
            WrittenValue written,
            ObjectProvider<RecordList> lists) {
        this.db = db;
        this.fields = fields;
        this.values = values;
        this.written = written;
        this.lists = lists;
    }

    /**
     * One field.
     *
     * @param id stays what it is, whatever the field is called
     */
    public record OwnField(String id, String list, String name, boolean retired) {}

    /** Why a cell does not fit its field. */
    public enum Misfit {
        TOO_LONG,
        NOT_A_NUMBER,
        NOT_A_DATE,
        NO_SUCH_CHOICE,
        NOT_YES_OR_NO,
        NO_SUCH_PERSON,
        NOT_A_LINK
    }

    /** What a cell says: a value, or why there is none. */
    public record Said(@Nullable Object value, @Nullable Misfit misfit) {}

    /** Reads a day the way the table writes days. */
    public interface Days {
        Optional<LocalDate> read(String cell);
    }

    /** Those in use, in their places. */
    public List<OwnField> of(String list) {
        return fields.of(list).stream().map(OwnFields::own).toList();
    }

    /** Also a retired one. */
    public Optional<OwnField> find(String id) {
        return field(id).map(OwnFields::own);
    }

    public Said read(String id, String cell, Days days) {
        return written.read(field(id).orElseThrow(), cell, days);
    }

    /**
     * Fills in fields of records that the person may change.
     *
     * @param wanted by the id of the record, then by the id of the field
     * @param onlyGaps leaves what is filled in
     * @return the records in which something has become different
     */
    @Transactional
    public Set<UUID> fill(
            Actor actor, String name, Map<UUID, Map<String, Object>> wanted, boolean onlyGaps, Instant now) {
        var list = lists.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        var before = values.of(list, editable(actor, list, wanted.keySet()));
        var fresh = new HashMap<UUID, Map<String, @Nullable Object>>();
        before.forEach((record, filled) -> {
            var own = new LinkedHashMap<String, @Nullable Object>();
            wanted.getOrDefault(record, Map.of()).forEach((id, value) -> {
                var key = id.substring(id.indexOf('.') + 1);
                if (!onlyGaps || !filled.containsKey(key)) {
                    own.put(key, value);
                }
            });
            fresh.put(record, own);
        });
        return values.write(actor, list, fresh, before, now);
    }

    private List<UUID> editable(Actor actor, RecordList list, Collection<UUID> ids) {
        return db.select(list.id())
                .from(list.from())
                .where(list.id().eq(any(ids.toArray(UUID[]::new))), list.visible(actor))
                .and(list.editable(actor).isTrue())
                .fetch(list.id());
    }

    private Optional<CustomField> field(String id) {
        return fields.all().stream().filter(field -> own(field).id().equals(id)).findFirst();
    }

    private static OwnField own(CustomField field) {
        return new OwnField(field.list() + "." + field.key(), field.list(), field.name(), field.retired());
    }
}
