package org.zhiji.field;

import static zhiji.sql.tenant.Tables.CUSTOM_FIELD;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhiji.field.CustomField.CustomChoice;
import org.zhiji.platform.Briefly;
import org.zhiji.platform.Forget;
import org.zhiji.platform.live.Live;
import org.zhiji.platform.tenant.CurrentTenant;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import zhiji.sql.tenant.tables.records.CustomFieldRecord;

/** The company's own fields, remembered for a moment: every list asks for them. */
@Component
class CustomFields {

    private static final TypeReference<List<CustomChoice>> CHOICES = new TypeReference<>() {};

    private final DSLContext db;
    private final Live live;
    private final ObjectMapper json;
    private final Briefly<List<CustomField>> known = new Briefly<>();

    CustomFields(DSLContext db, Live live, ObjectMapper json) {
        this.db = db;
        this.live = live;
        this.json = json;
    }

    /** Those in use, in their places. */
    List<CustomField> of(String list) {
        return all().stream()
                .filter(field -> field.list().equals(list) && !field.retired())
                .toList();
    }

    /** The retired ones, too. */
    List<CustomField> all() {
        return known.get(CurrentTenant.get().schema(), this::read);
    }

    List<CustomField> read() {
        return db.selectFrom(CUSTOM_FIELD)
                .orderBy(CUSTOM_FIELD.LIST, CUSTOM_FIELD.PLACE, CUSTOM_FIELD.CREATED_AT, CUSTOM_FIELD.ID)
                .fetch(this::field);
    }

    /** Held until the transaction ends. */
    Optional<CustomField> lock(UUID id) {
        return db.selectFrom(CUSTOM_FIELD)
                .where(CUSTOM_FIELD.ID.eq(id))
                .forUpdate()
                .fetchOptional(this::field);
    }

    private CustomField field(CustomFieldRecord row) {
        return new CustomField(
                row.getId(),
                row.getList(),
                row.getKey(),
                row.getName(),
                CustomFieldType.valueOf(row.getType()),
                row.getHint(),
                row.getSortable(),
                json.readValue(row.getChoices().data(), CHOICES),
                row.getPlace(),
                row.getRetired(),
                row.getVersion());
    }

    /** They have changed: every node looks again. */
    void forget() {
        known.forget();
        live.tellNodes();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    known.forget();
                }
            });
        }
    }

    @EventListener
    void forget(Forget told) {
        known.forget();
    }
}
