package org.zhiji.customer;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static zhiji.sql.tenant.Tables.CONSENT_RECORD;
import static zhiji.sql.tenant.Tables.CONTACT_POINT;
import static zhiji.sql.tenant.Tables.DO_NOT_CONTACT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.bulk.Bulk;
import zhiji.sql.tenant.tables.records.ConsentRecordRecord;

/** What customers agreed to. Rows are only ever added, but an import can be taken back; the latest by its own time counts. */
@Component
public class Consents {

    private final DSLContext db;
    private final Bulk bulk;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final ConsentTexts texts;

    Consents(DSLContext db, Bulk bulk, AuditLog audit, ApplicationEventPublisher events, ConsentTexts texts) {
        this.db = db;
        this.bulk = bulk;
        this.audit = audit;
        this.events = events;
        this.texts = texts;
    }

    /**
     * What a customer said.
     *
     * @param evidence where it is proved: the order, the recording, the form
     * @param at when it was said, which may lie before something that is already on record
     */
    public record Statement(
            UUID customerId,
            ConsentPurpose purpose,
            ContactChannel channel,
            ConsentStatus status,
            Instant at,
            String evidence) {}

    @Transactional
    public void record(Actor actor, Statement statement, Instant now) {
        record(actor, List.of(statement), now);
    }

    @Transactional
    public void record(Actor actor, Collection<Statement> statements, Instant now) {
        var rows = new ArrayList<ConsentRecordRecord>();
        var entries = new ArrayList<AuditLog.Entry>();
        var wordings = texts.current();
        for (var statement : statements) {
            var row = row(actor, statement, now);
            row.setTextId(wordings.get(row.getPurpose()));
            rows.add(row);
            entries.add(new AuditLog.Entry(
                    actor.id(), "customer", statement.customerId(), AuditAction.UPDATED, null, Audited.of(row)));
        }
        bulk.insert(CONSENT_RECORD, rows);
        audit.record(entries);
        announceLatest(rows);
    }

    /** What an import had brought, by the ids that the audit has of it: it was never said, so far as we know. */
    @Transactional
    public void takeBack(Actor actor, Collection<UUID> ids) {
        audit.record(
                db
                        .deleteFrom(CONSENT_RECORD)
                        .where(CONSENT_RECORD.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                        .returning()
                        .stream()
                        .map(row -> new AuditLog.Entry(
                                actor.id(),
                                "customer",
                                row.getCustomerId(),
                                AuditAction.UPDATED,
                                Audited.of(row),
                                null))
                        .toList());
    }

    /** Whether there is a valid yes and no request to be left alone. */
    public boolean mayContact(UUID customerId, ConsentPurpose purpose, ContactChannel channel, Instant now) {
        return db.fetchExists(selectOne()
                .where(granted(DSL.val(customerId), purpose, channel), undisturbed(DSL.val(customerId), channel, now)));
    }

    public Optional<ConsentStatus> latest(UUID customerId, ConsentPurpose purpose, ContactChannel channel) {
        return Optional.ofNullable(
                        db.select(status(DSL.val(customerId), purpose, channel)).fetchOne(0, String.class))
                .map(ConsentStatus::valueOf);
    }

    /** For statements over many customers: the latest word on this purpose and channel is a yes. */
    public static Condition granted(Field<UUID> customerId, ConsentPurpose purpose, ContactChannel channel) {
        return status(customerId, purpose, channel).eq(ConsentStatus.GRANTED.name());
    }

    /** For statements over many customers: nobody asked not to be addressed this way. */
    public static Condition undisturbed(Field<UUID> customerId, ContactChannel channel, Instant now) {
        return notExists(selectOne()
                .from(DO_NOT_CONTACT)
                .where(DO_NOT_CONTACT.CUSTOMER_ID.eq(customerId))
                .and(DO_NOT_CONTACT.CHANNEL.in(inline(channel.name()), inline(ContactChannel.ANY.name())))
                .and(DO_NOT_CONTACT.FROM_AT.le(now))
                .and(DO_NOT_CONTACT.UNTIL.isNull().or(DO_NOT_CONTACT.UNTIL.gt(now))));
    }

    /**
     * Somebody who shares this number said no to this purpose or asked to be left alone: the number must not be dialled
     * for it, whoever else can be reached there. So it is with a number that was blocked by itself.
     */
    public static Condition numberBlocked(
            String normalized, ConsentPurpose purpose, ContactChannel channel, Instant now) {
        return BlockedNumbers.blocks(DSL.val(normalized), now)
                .or(exists(select(CONTACT_POINT.ID)
                        .from(CONTACT_POINT)
                        .where(CONTACT_POINT.NORMALIZED.eq(normalized))
                        .and(refused(CONTACT_POINT.CUSTOMER_ID, purpose, channel, now))));
    }

    /** For statements over many customers: the last word was a no, or the customer asked to be left alone. */
    public static Condition refused(
            Field<UUID> customerId, ConsentPurpose purpose, ContactChannel channel, Instant now) {
        return status(customerId, purpose, channel)
                .in(inline(ConsentStatus.WITHDRAWN.name()), inline(ConsentStatus.REFUSED.name()))
                .or(undisturbed(customerId, channel, now).not());
    }

    /** Null where nothing was ever said. */
    public static Field<String> status(Field<UUID> customerId, ConsentPurpose purpose, ContactChannel channel) {
        return DSL.field(select(CONSENT_RECORD.STATUS)
                .from(CONSENT_RECORD)
                .where(CONSENT_RECORD.CUSTOMER_ID.eq(customerId))
                .and(CONSENT_RECORD.PURPOSE.eq(inline(purpose.name())))
                .and(CONSENT_RECORD.CHANNEL.in(inline(channel.name()), inline(ContactChannel.ANY.name())))
                .orderBy(CONSENT_RECORD.AT.desc(), CONSENT_RECORD.ID.desc())
                .limit(inline(1)));
    }

    /** An import brings yesterday's yes after today's no; only what is the last word changes anything. */
    private void announceLatest(List<ConsentRecordRecord> rows) {
        var later = CONSENT_RECORD.as("later");
        var latest = db.select(
                        CONSENT_RECORD.CUSTOMER_ID,
                        CONSENT_RECORD.PURPOSE,
                        CONSENT_RECORD.CHANNEL,
                        CONSENT_RECORD.STATUS,
                        CONSENT_RECORD.AT)
                .from(CONSENT_RECORD)
                .where(CONSENT_RECORD.ID.eq(
                        DSL.any(rows.stream().map(ConsentRecordRecord::getId).toArray(UUID[]::new))))
                .and(notExists(selectOne()
                        .from(later)
                        .where(later.CUSTOMER_ID.eq(CONSENT_RECORD.CUSTOMER_ID))
                        .and(later.PURPOSE.eq(CONSENT_RECORD.PURPOSE))
                        .and(later.CHANNEL.eq(CONSENT_RECORD.CHANNEL))
                        .and(DSL.row(later.AT, later.ID).gt(CONSENT_RECORD.AT, CONSENT_RECORD.ID))))
                .fetch();
        for (var row : latest) {
            var purpose = ConsentPurpose.valueOf(row.value2());
            var channel = ContactChannel.valueOf(row.value3());
            var status = ConsentStatus.valueOf(row.value4());
            events.publishEvent(new ConsentRecorded(row.value1(), purpose, channel, status, row.value5()));
            if (status != ConsentStatus.GRANTED) {
                events.publishEvent(new ConsentWithdrawn(row.value1(), purpose, channel, row.value5()));
            }
        }
    }

    private static ConsentRecordRecord row(Actor actor, Statement statement, Instant now) {
        var row = new ConsentRecordRecord();
        row.setId(Ids.next());
        row.setCustomerId(statement.customerId());
        row.setPurpose(statement.purpose().name());
        row.setChannel(statement.channel().name());
        row.setStatus(statement.status().name());
        row.setAt(statement.at());
        row.setEvidence(statement.evidence());
        row.setOperatorId(actor.employeeId());
        row.setRecordedAt(now);
        return row;
    }

    private record Audited(AuditedConsent consent) {

        static Audited of(ConsentRecordRecord row) {
            return new Audited(new AuditedConsent(
                    row.getId(),
                    ConsentPurpose.valueOf(row.getPurpose()),
                    ContactChannel.valueOf(row.getChannel()),
                    ConsentStatus.valueOf(row.getStatus()),
                    row.getAt(),
                    row.getEvidence()));
        }
    }

    private record AuditedConsent(
            UUID id,
            ConsentPurpose purpose,
            ContactChannel channel,
            ConsentStatus status,
            Instant at,
            String evidence) {}
}
