package org.zhiji.list.export;

import static zhiji.sql.tenant.Tables.LIST_EXPORT;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Employees;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.time.Time;

/** What was taken is on record before the first byte; who takes very much in a day is told to the administrators. */
@Component
class KeepExports {

    private final ExportRepository exports;
    private final ExportRules rules;
    private final Employees employees;
    private final Notices notices;
    private final AuditLog audit;
    private final DSLContext db;
    private final Time time;

    KeepExports(
            ExportRepository exports,
            ExportRules rules,
            Employees employees,
            Notices notices,
            AuditLog audit,
            DSLContext db,
            Time time) {
        this.exports = exports;
        this.rules = rules;
        this.employees = employees;
        this.notices = notices;
        this.audit = audit;
        this.db = db;
        this.time = time;
    }

    /** A small one that is taken at once. */
    @Transactional
    public void take(Export export, Instant now) {
        exports.insert(export);
        taken(export, now);
    }

    /** On record, and watched: in the transaction that has written the export. */
    void taken(Export export, Instant now) {
        var what = new LinkedHashMap<String, @Nullable Object>();
        what.put("list", export.list());
        what.put("q", export.q());
        what.put("filter", export.filter());
        what.put("columns", export.columns());
        what.put("format", export.format());
        what.put("whole", export.whole());
        what.put("rows", export.rows());
        what.put("purpose", export.purpose());
        what.put("approvalId", export.approvalId());
        audit.record(export.employeeId(), "list", export.id(), AuditAction.EXPORTED, null, what);
        watch(export, now);
    }

    private void watch(Export export, Instant now) {
        var today = now.atZone(time.zone()).toLocalDate();
        int rows =
                rowsSince(export.employeeId(), today.atStartOfDay(time.zone()).toInstant());
        if (rows <= rules.get().dailyRows()) {
            return;
        }
        var who = employees.get(export.employeeId());
        var administrators = employees.nearestWithRole("ADMIN", who.departmentId()).stream()
                .map(Employees.Employee::id)
                .filter(id -> !id.equals(who.id()))
                .toList();
        var args = new LinkedHashMap<String, Object>();
        args.put("employee", who.name());
        args.put("rows", rows);
        notices.sendOnce(
                "export-rows/" + who.id() + "/" + today,
                administrators,
                "export.many-rows",
                "export-log",
                who.id(),
                args,
                now);
    }

    private int rowsSince(UUID employee, Instant since) {
        return db.select(DSL.coalesce(DSL.sum(LIST_EXPORT.ROWS), BigDecimal.ZERO))
                .from(LIST_EXPORT)
                .where(LIST_EXPORT.EMPLOYEE_ID.eq(employee), LIST_EXPORT.MADE_AT.ge(since))
                .fetchSingle()
                .value1()
                .intValue();
    }
}
