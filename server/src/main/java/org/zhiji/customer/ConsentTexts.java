package org.zhiji.customer;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static zhiji.sql.tenant.Tables.CONSENT_RECORD;
import static zhiji.sql.tenant.Tables.CONSENT_TEXT;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.EnumConverter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;

/** What people are told when they are asked; each new wording is a version, and each yes names the one it was given to. */
@Component
class ConsentTexts {

    private final DSLContext db;
    private final AuditLog audit;

    ConsentTexts(DSLContext db, AuditLog audit) {
        this.db = db;
        this.audit = audit;
    }

    /** @param agreed how many answers on record were given to this version */
    record ConsentTextView(
            UUID id,
            ConsentPurpose purpose,
            int version,
            String text,
            Instant createdAt,
            @Nullable String createdByName,
            int agreed) {}

    /** The latest version of each purpose on top. */
    List<ConsentTextView> all() {
        var agreed = field(select(count()).from(CONSENT_RECORD).where(CONSENT_RECORD.TEXT_ID.eq(CONSENT_TEXT.ID)));
        return db.select(
                        CONSENT_TEXT.ID,
                        CONSENT_TEXT.PURPOSE.convert(new EnumConverter<>(String.class, ConsentPurpose.class)),
                        CONSENT_TEXT.VERSION,
                        CONSENT_TEXT.TEXT,
                        CONSENT_TEXT.CREATED_AT,
                        EMPLOYEE.NAME,
                        agreed)
                .from(CONSENT_TEXT)
                .leftJoin(EMPLOYEE)
                .on(EMPLOYEE.ID.eq(CONSENT_TEXT.CREATED_BY))
                .orderBy(CONSENT_TEXT.PURPOSE, CONSENT_TEXT.VERSION.desc())
                .fetch(mapping(ConsentTextView::new));
    }

    /** The wording in use for each purpose. */
    Map<String, UUID> current() {
        return db.select(CONSENT_TEXT.PURPOSE, CONSENT_TEXT.ID)
                .distinctOn(CONSENT_TEXT.PURPOSE)
                .from(CONSENT_TEXT)
                .orderBy(CONSENT_TEXT.PURPOSE, CONSENT_TEXT.VERSION.desc())
                .fetchMap(CONSENT_TEXT.PURPOSE, CONSENT_TEXT.ID);
    }

    @Transactional
    public void word(Actor actor, ConsentPurpose purpose, String text, Instant now) {
        // Two at one moment get two versions: the second waits here, then counts anew.
        db.execute("select pg_advisory_xact_lock(hashtext('consent_text'))");
        var version = db.select(max(CONSENT_TEXT.VERSION))
                .from(CONSENT_TEXT)
                .where(CONSENT_TEXT.PURPOSE.eq(purpose.name()))
                .fetchOne(0, Integer.class);
        var id = Ids.next();
        db.insertInto(CONSENT_TEXT)
                .set(CONSENT_TEXT.ID, id)
                .set(CONSENT_TEXT.PURPOSE, purpose.name())
                .set(CONSENT_TEXT.VERSION, version == null ? 1 : version + 1)
                .set(CONSENT_TEXT.TEXT, text.strip())
                .set(CONSENT_TEXT.CREATED_AT, now)
                .set(CONSENT_TEXT.CREATED_BY, actor.employeeId())
                .execute();
        audit.record(
                actor.id(),
                "consent-text",
                id,
                AuditAction.CREATED,
                null,
                Map.of("purpose", purpose, "text", text.strip()));
    }
}
