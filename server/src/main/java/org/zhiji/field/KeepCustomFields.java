package org.zhiji.field;

import static zhiji.sql.tenant.Tables.CUSTOM_FIELD;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiji.field.CustomField.CustomChoice;
import org.zhiji.identity.Actor;
import org.zhiji.list.Lists;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;
import tools.jackson.databind.ObjectMapper;

/** Adds fields of the company's own, renames, retires and revives them. A column once made is never taken away. */
@Component
class KeepCustomFields {

    private static final String SUBJECT = "custom-field";

    /** Of one list; a record must still fit on a screen, and far more on a page of PostgreSQL. */
    private static final int MOST = 100;

    private final DSLContext db;
    private final CustomFields fields;
    private final CustomColumns columns;
    private final SortIndex sortIndex;
    private final Lists lists;
    private final AuditLog audit;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;

    KeepCustomFields(
            DSLContext db,
            CustomFields fields,
            CustomColumns columns,
            SortIndex sortIndex,
            Lists lists,
            AuditLog audit,
            ObjectMapper json,
            TransactionTemplate transaction) {
        this.db = db;
        this.fields = fields;
        this.columns = columns;
        this.sortIndex = sortIndex;
        this.lists = lists;
        this.audit = audit;
        this.json = json;
        this.transaction = transaction;
    }

    CustomField add(Actor actor, CustomFieldForm form, Instant now) {
        var table = lists.find(form.list()).table();
        if (columns.count(form.list()) >= MOST) {
            throw FieldProblem.TOO_MANY.problem(MOST);
        }
        var id = Ids.next();
        // The last digits of an id of ours are chance.
        var key = "x_" + id.toString().substring(24);
        var field = new CustomField(
                id,
                form.list(),
                key,
                form.name().strip(),
                form.type(),
                form.hint(),
                form.sortable() && form.type().sorts(),
                choices(form, List.of()),
                form.place(),
                false,
                0);
        return columns.add(table, field, () -> {
            store(() -> insert(actor, field, now));
            audit.record(actor.id(), SUBJECT, id, AuditAction.CREATED, null, field);
            fields.forget();
            sortIndex.order(field, now);
            return field;
        });
    }

    private void insert(Actor actor, CustomField field, Instant now) {
        var row = db.newRecord(CUSTOM_FIELD);
        row.setId(field.id());
        row.setList(field.list());
        row.setKey(field.key());
        row.setName(field.name());
        row.setType(field.type().name());
        row.setHint(field.hint());
        row.setSortable(field.sortable());
        row.setChoices(JSONB.valueOf(json.writeValueAsString(field.choices())));
        row.setPlace(field.place());
        row.setRetired(field.retired());
        row.setVersion(field.version());
        row.setCreatedAt(now);
        row.setCreatedBy(actor.employeeId());
        row.setUpdatedAt(now);
        row.insert();
    }

    CustomField change(Actor actor, UUID id, CustomFieldForm form, ExpectedVersion version, Instant now) {
        return transaction.execute(status -> {
            var before = fields.lock(id).orElseThrow(() -> Problem.notFound(SUBJECT));
            version.check(before.version());
            if (before.type() != form.type() || !before.list().equals(form.list())) {
                throw FieldProblem.TYPE_STAYS.problem();
            }
            var after = new CustomField(
                    id,
                    before.list(),
                    before.key(),
                    form.name().strip(),
                    before.type(),
                    form.hint(),
                    form.sortable() && before.type().sorts(),
                    choices(form, before.choices()),
                    form.place(),
                    form.retired(),
                    before.version() + 1);
            store(() -> update(after, now));
            audit.record(actor.id(), SUBJECT, id, AuditAction.UPDATED, before, after);
            fields.forget();
            sortIndex.order(after, now);
            return after;
        });
    }

    private void update(CustomField field, Instant now) {
        db.update(CUSTOM_FIELD)
                .set(CUSTOM_FIELD.NAME, field.name())
                .set(CUSTOM_FIELD.HINT, field.hint())
                .set(CUSTOM_FIELD.SORTABLE, field.sortable())
                .set(CUSTOM_FIELD.CHOICES, JSONB.valueOf(json.writeValueAsString(field.choices())))
                .set(CUSTOM_FIELD.PLACE, field.place())
                .set(CUSTOM_FIELD.RETIRED, field.retired())
                .set(CUSTOM_FIELD.VERSION, field.version())
                .set(CUSTOM_FIELD.UPDATED_AT, now)
                .where(CUSTOM_FIELD.ID.eq(field.id()))
                .execute();
    }

    /** One that is missing in the form is retired, not gone: records may have it. */
    private static List<CustomChoice> choices(CustomFieldForm form, List<CustomChoice> before) {
        var choices = new ArrayList<CustomChoice>();
        if (form.type().hasChoices()) {
            for (var wanted : form.choices()) {
                choices.add(new CustomChoice(
                        value(wanted.value(), before), wanted.name().strip(), wanted.retired()));
            }
            before.stream()
                    .filter(old -> choices.stream().noneMatch(it -> it.value().equals(old.value())))
                    .forEach(old -> choices.add(new CustomChoice(old.value(), old.name(), true)));
            var names = choices.stream().filter(it -> !it.retired()).map(CustomChoice::name);
            if (choices.isEmpty()
                    || choices.stream().filter(it -> !it.retired()).count()
                            != names.distinct().count()) {
                throw Problem.invalid(FieldError.of("choices", "field.invalid.choices"));
            }
        }
        return choices;
    }

    private static String value(@Nullable String wanted, List<CustomChoice> before) {
        return before.stream()
                .map(CustomChoice::value)
                .filter(value -> value.equals(wanted))
                .findFirst()
                .orElseGet(() -> Ids.next().toString().substring(24));
    }

    private static void store(Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException e) {
            throw FieldProblem.NAME_TAKEN.problem();
        }
    }
}
