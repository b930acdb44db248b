package org.zhiji.list.export;

import static zhiji.sql.tenant.Tables.EXPORT_RULE;

import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.web.ExpectedVersion;
import zhiji.sql.tenant.tables.records.ExportRuleRecord;

/** The one rule of the company. */
@Component
class ExportRules {

    private static final UUID THE_ONE = new UUID(0, 1);

    private final DSLContext db;
    private final AuditLog audit;

    ExportRules(DSLContext db, AuditLog audit) {
        this.db = db;
        this.audit = audit;
    }

    ExportRule get() {
        return db.selectFrom(EXPORT_RULE).fetchSingle(ExportRules::rule);
    }

    @Transactional
    public ExportRule change(Actor actor, ExportRuleForm form, ExpectedVersion seen) {
        var before = db.selectFrom(EXPORT_RULE).forUpdate().fetchSingle(ExportRules::rule);
        seen.check(before.version());
        var after = new ExportRule(form.rowLimit(), form.dailyRows(), before.version() + 1);
        db.update(EXPORT_RULE)
                .set(EXPORT_RULE.ROW_LIMIT, after.rowLimit())
                .set(EXPORT_RULE.DAILY_ROWS, after.dailyRows())
                .set(EXPORT_RULE.VERSION, after.version())
                .execute();
        audit.record(actor.id(), "export-rule", THE_ONE, AuditAction.UPDATED, before, after);
        return after;
    }

    private static ExportRule rule(ExportRuleRecord row) {
        return new ExportRule(row.getRowLimit(), row.getDailyRows(), row.getVersion());
    }
}
