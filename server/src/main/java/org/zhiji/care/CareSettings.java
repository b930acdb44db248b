package org.zhiji.care;

import static zhiji.sql.tenant.Tables.CARE_SETTINGS;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.web.ExpectedVersion;
import zhiji.sql.tenant.tables.records.CareSettingsRecord;

/** What the company has decided about care and gifts. */
@Repository
class CareSettings {

    static final String SUBJECT = "care-settings";

    private static final UUID THE_ONE = new UUID(0, 1);

    private final DSLContext db;
    private final AuditLog audit;

    CareSettings(DSLContext db, AuditLog audit) {
        this.db = db;
        this.audit = audit;
    }

    /**
     * The limits.
     *
     * @param pieceCap yuan for one piece
     * @param yearCap  yuan for one person in a calendar year
     * @param careDays a key customer without care for so long is neglected
     */
    record CareLimits(
            @NotNull @DecimalMin("0") @DecimalMax("999999") @Digits(integer = 6, fraction = 2)
            BigDecimal pieceCap,

            @NotNull @DecimalMin("0") @DecimalMax("999999") @Digits(integer = 6, fraction = 2)
            BigDecimal yearCap,

            @Min(7) @Max(730) int careDays) {

        GiftLimit ofGifts() {
            return new GiftLimit(pieceCap, yearCap);
        }
    }

    record Versioned(CareLimits limits, int version) {}

    CareLimits get() {
        return versioned().limits();
    }

    Versioned versioned() {
        var row = db.selectFrom(CARE_SETTINGS).fetchSingle();
        return new Versioned(read(row), row.getVersion());
    }

    @Transactional
    public int save(Actor actor, CareLimits limits, ExpectedVersion expected) {
        var row = db.selectFrom(CARE_SETTINGS).forUpdate().fetchSingle();
        expected.check(row.getVersion());
        var before = read(row);
        row.setPieceCap(limits.pieceCap());
        row.setYearCap(limits.yearCap());
        row.setCareDays(limits.careDays());
        row.setVersion(row.getVersion() + 1);
        db.executeUpdate(row);
        audit.record(actor.id(), SUBJECT, THE_ONE, AuditAction.UPDATED, before, limits);
        return row.getVersion();
    }

    private static CareLimits read(CareSettingsRecord row) {
        return new CareLimits(row.getPieceCap(), row.getYearCap(), row.getCareDays());
    }
}
