package org.zhiji.privacy;

import static zhiji.sql.tenant.Tables.RETENTION_RULE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.customer.Anonymity;
import org.zhiji.customer.Anonymity.Silent;
import org.zhiji.identity.Actor;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.Cursor;
import org.zhiji.platform.web.ExpectedVersion;
import org.zhiji.platform.web.Page;

/** How long persons are kept with whom there are no dealings any more, and the list of those whose time is over. */
@Component
class Retention {

    private static final UUID RULE = new UUID(0, 1);

    private final DSLContext db;
    private final Anonymity anonymity;
    private final EraseCustomer erase;
    private final AuditLog audit;
    private final Time time;

    Retention(DSLContext db, Anonymity anonymity, EraseCustomer erase, AuditLog audit, Time time) {
        this.db = db;
        this.anonymity = anonymity;
        this.erase = erase;
        this.audit = audit;
        this.time = time;
    }

    /** @param years without order, contact or anything open */
    record RetentionRuleView(int years, int version) {}

    /** @param kept those that could not go, and why */
    record ErasedView(int erased, List<KeptView> kept) {}

    record KeptView(UUID id, String code) {}

    RetentionRuleView rule() {
        return db.select(RETENTION_RULE.YEARS, RETENTION_RULE.VERSION)
                .from(RETENTION_RULE)
                .fetchSingle(row -> new RetentionRuleView(row.value1(), row.value2()));
    }

    @Transactional
    public void change(Actor actor, int years, ExpectedVersion expected) {
        var before = db.selectFrom(RETENTION_RULE).forUpdate().fetchSingle();
        expected.check(before.getVersion());
        audit.record(
                actor.id(),
                "retention-rule",
                RULE,
                AuditAction.UPDATED,
                Map.of("years", before.getYears()),
                Map.of("years", years));
        db.update(RETENTION_RULE)
                .set(RETENTION_RULE.YEARS, years)
                .set(RETENTION_RULE.VERSION, RETENTION_RULE.VERSION.plus(1))
                .execute();
    }

    Page<Silent> outdated(Actor actor, @Nullable String after, int size, Instant now) {
        var rows = anonymity.silentSince(
                actor, since(now), Cursor.decode(after).map(it -> it.id(0)).orElse(null), size + 1);
        return Page.of(rows, size, last -> Cursor.of(last.id()), null);
    }

    /** Of these, whoever is still on the list: a visit of this morning takes somebody off it. */
    ErasedView erase(Actor actor, List<UUID> ids, Instant now) {
        var kept = new ArrayList<KeptView>();
        int erased = 0;
        for (var id : ids) {
            if (!anonymity.isSilent(id, since(now))) {
                kept.add(new KeptView(id, "privacy.not-outdated"));
                continue;
            }
            try {
                erase.outdated(actor, id, now);
                erased++;
            } catch (Problem refused) {
                kept.add(new KeptView(id, refused.code().code()));
            }
        }
        return new ErasedView(erased, kept);
    }

    Instant since(Instant now) {
        return now.atZone(time.zone()).minusYears(rule().years()).toInstant();
    }
}
