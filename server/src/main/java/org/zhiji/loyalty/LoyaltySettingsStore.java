package org.zhiji.loyalty;

import static zhiji.sql.tenant.Tables.LOYALTY_SETTINGS;

import java.math.BigDecimal;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import zhiji.sql.tenant.tables.records.LoyaltySettingsRecord;

/** What the company has decided about loyalty. */
@Repository
class LoyaltySettingsStore {

    private static final UUID THE_ONE = new UUID(0, 1);

    private final DSLContext db;
    private final ObjectMapper json;
    private final AuditLog audit;

    LoyaltySettingsStore(DSLContext db, ObjectMapper json, AuditLog audit) {
        this.db = db;
        this.json = json;
        this.audit = audit;
    }

    record Versioned(LoyaltySettings settings, int version) {}

    LoyaltySettings get() {
        return versioned().settings();
    }

    Versioned versioned() {
        var row = db.selectFrom(LOYALTY_SETTINGS).fetchSingle();
        return new Versioned(read(row), row.getVersion());
    }

    @Transactional
    public int save(Actor actor, LoyaltySettings settings, ExpectedVersion expected) {
        check(settings);
        var row = db.selectFrom(LOYALTY_SETTINGS).forUpdate().fetchSingle();
        expected.check(row.getVersion());
        var before = read(row);
        row.setWeights(JSONB.valueOf(json.writeValueAsString(settings.weights())));
        row.setExpectedVisits(settings.expectedVisits());
        row.setLoyalFrom(settings.loyalFrom());
        row.setLoyalPurchases(settings.loyalPurchases());
        row.setLoyalWithinMonths(settings.loyalWithinMonths());
        row.setLoyalUntil(settings.loyalUntil());
        row.setLoyalPatienceMonths(settings.loyalPatienceMonths());
        row.setLostMonths(settings.lostMonths());
        row.setLifelongYears(settings.lifelongYears());
        row.setMarginPercent(settings.marginPercent());
        row.setRetention(settings.retention());
        row.setDiscount(settings.discount());
        row.setLossYears(settings.lossYears());
        row.setRemedyDays(settings.remedyDays());
        row.setWording(settings.wording().name());
        row.setStrategy(settings.strategy().name());
        row.setVersion(row.getVersion() + 1);
        db.executeUpdate(row);
        audit.record(actor.id(), "loyalty-settings", THE_ONE, AuditAction.UPDATED, before, settings);
        return row.getVersion();
    }

    private static void check(LoyaltySettings settings) {
        var sum = settings.weights().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (settings.weights().size() < LoyaltyIndex.Part.values().length || sum.compareTo(BigDecimal.ONE) != 0) {
            throw Problem.invalid(FieldError.of("weights.REPEAT", "loyalty.invalid.weights"));
        }
        if (settings.loyalUntil().compareTo(settings.loyalFrom()) > 0) {
            throw Problem.invalid(FieldError.of("loyalUntil", "loyalty.invalid.loyal-until"));
        }
    }

    private LoyaltySettings read(LoyaltySettingsRecord row) {
        return new LoyaltySettings(
                json.readValue(row.getWeights().data(), new TypeReference<>() {}),
                row.getExpectedVisits(),
                row.getLoyalFrom(),
                row.getLoyalPurchases(),
                row.getLoyalWithinMonths(),
                row.getLoyalUntil(),
                row.getLoyalPatienceMonths(),
                row.getLostMonths(),
                row.getLifelongYears(),
                row.getMarginPercent(),
                row.getRetention(),
                row.getDiscount(),
                row.getLossYears(),
                row.getRemedyDays(),
                LoyaltySettings.Wording.valueOf(row.getWording()),
                LoyaltySettings.Strategy.valueOf(row.getStrategy()));
    }
}
