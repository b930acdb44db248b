package org.zhiji.care;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static zhiji.sql.tenant.Tables.CONTACT_PERSON;
import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.GIFT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.zhiji.approval.ApprovalStatus;
import org.zhiji.approval.ApprovalSubject;
import org.zhiji.platform.Texts;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import zhiji.sql.tenant.tables.records.GiftRecord;

/** A gift above a cap as something to be agreed to. It is never changed: whoever wants something else asks anew. */
abstract class GiftSubject implements ApprovalSubject {

    private final DSLContext db;
    private final GiftQueries queries;
    private final AuditLog audit;
    private final Texts texts;

    GiftSubject(DSLContext db, GiftQueries queries, AuditLog audit, Texts texts) {
        this.db = db;
        this.queries = queries;
        this.audit = audit;
        this.texts = texts;
    }

    static String nameFor(Recipient recipient) {
        return switch (recipient) {
            case CONSUMER -> "GIFT";
            case STAFF_OF_ORG -> "GIFT_TO_STAFF";
        };
    }

    @Override
    public Measure measure() {
        return Measure.MONEY;
    }

    @Override
    public List<String> kinds() {
        return List.of();
    }

    @Override
    public String kindName(String kind, Locale locale) {
        return kind;
    }

    @Override
    public Matter matter(UUID id) {
        return new Matter(gift(id).getAmount(), null, "1");
    }

    @Override
    public Map<UUID, String> titles(Collection<UUID> ids, Locale locale) {
        return db.select(GIFT.ID, GIFT.ITEM, GIFT.AMOUNT, whom())
                .from(GIFT)
                .join(CUSTOMER)
                .on(CUSTOMER.ID.eq(GIFT.CUSTOMER_ID))
                .leftJoin(CONTACT_PERSON)
                .on(CONTACT_PERSON.ID.eq(GIFT.CONTACT_PERSON_ID))
                .where(GIFT.ID.in(ids))
                .fetchMap(
                        GIFT.ID,
                        row -> texts.get(
                                locale,
                                "gift.title",
                                row.value4(),
                                row.value2(),
                                row.value3().toPlainString()));
    }

    private static Field<String> whom() {
        return when(CONTACT_PERSON.NAME.isNotNull(), concat(CUSTOMER.NAME, inline(" "), CONTACT_PERSON.NAME))
                .otherwise(CUSTOMER.NAME);
    }

    @Override
    public List<AskedFact> facts(UUID id, Locale locale) {
        var gift = gift(id);
        var facts = new ArrayList<AskedFact>();
        facts.add(fact("item", gift.getItem(), locale));
        facts.add(fact("amount", "¥" + gift.getAmount().toPlainString(), locale));
        facts.add(fact(
                "year",
                "¥"
                        + queries.inYearOf(gift.getDay(), gift.getCustomerId(), gift.getContactPersonId())
                                .toPlainString(),
                locale));
        facts.add(fact("occasion", gift.getOccasion(), locale));
        facts.add(fact("day", gift.getDay().toString(), locale));
        facts.add(fact("reason", String.valueOf(gift.getReason()), locale));
        return facts;
    }

    private AskedFact fact(String key, String value, Locale locale) {
        return new AskedFact(texts.get(locale, "gift.fact." + key), value);
    }

    @Override
    public void moved(UUID id, ApprovalStatus status, Instant now) {
        var gift = gift(id);
        var outcome = outcome(status).name();
        if (outcome.equals(gift.getStatus())) {
            return;
        }
        var before = GiveGifts.told(gift);
        gift.setStatus(outcome);
        gift.setVersion(gift.getVersion() + 1);
        gift.setUpdatedAt(now);
        db.executeUpdate(gift);
        audit.record(AuditLog.SYSTEM, GiftAccess.SUBJECT, id, AuditAction.UPDATED, before, GiveGifts.told(gift));
    }

    private static GiftStatus outcome(ApprovalStatus status) {
        return switch (status) {
            case PENDING -> GiftStatus.ASKED;
            case RETURNED -> GiftStatus.RETURNED;
            case REFUSED -> GiftStatus.REFUSED;
            case WITHDRAWN -> GiftStatus.WITHDRAWN;
            case APPROVED -> GiftStatus.AGREED;
        };
    }

    private GiftRecord gift(UUID id) {
        return db.fetchSingle(GIFT, GIFT.ID.eq(id));
    }
}
