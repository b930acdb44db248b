package org.zhiji.promise;

import static zhiji.sql.tenant.Tables.CUSTOMER;
import static zhiji.sql.tenant.Tables.PROMISE;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Employees;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import zhiji.sql.tenant.tables.records.PromiseRecord;

/** A promise that was not kept: at once whoever owes it hears, and whoever stands above. */
@Component
class BreakPromise {

    private final DSLContext db;
    private final Employees employees;
    private final Notices notices;
    private final AuditLog audit;

    BreakPromise(DSLContext db, Employees employees, Notices notices, AuditLog audit) {
        this.db = db;
        this.employees = employees;
        this.notices = notices;
        this.audit = audit;
    }

    /** Its moment has come: unless it was kept, moved or withdrawn meanwhile. */
    @Transactional
    public void ifStillOpen(UUID id, Instant now) {
        db.selectFrom(PROMISE)
                .where(PROMISE.ID.eq(id), PROMISE.STATUS.eq(PromiseStatus.OPEN.name()), PROMISE.DUE_AT.le(now))
                .forUpdate()
                .fetchOptional()
                .ifPresent(promise -> {
                    var before = KeepPromises.told(promise);
                    now(promise, now);
                    promise.setVersion(promise.getVersion() + 1);
                    promise.setUpdatedAt(now);
                    db.executeUpdate(promise);
                    audit.record(
                            Actor.SYSTEM.id(),
                            PromiseAccess.SUBJECT,
                            id,
                            AuditAction.UPDATED,
                            before,
                            KeepPromises.told(promise));
                });
    }

    /** Marks it and tells; whoever calls saves it. */
    void now(PromiseRecord promise, Instant now) {
        promise.setStatus(PromiseStatus.BROKEN.name());
        promise.setSettledAt(now);
        db.select(CUSTOMER.NAME)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(promise.getCustomerId()), CUSTOMER.DELETED_AT.isNull())
                .fetchOptional(CUSTOMER.NAME)
                .ifPresent(customer -> tell(promise, customer, now));
    }

    /** Of a customer in the recycle bin nobody hears: there is nothing that they could open. */
    private void tell(PromiseRecord promise, String customer, Instant now) {
        var owner = promise.getOwnerId();
        notices.send(
                List.of(owner),
                "promise.broken",
                PromiseAccess.SUBJECT,
                promise.getId(),
                args(promise, customer, null),
                now);
        var superior = employees.above(List.of(owner)).get(owner);
        if (superior != null) {
            notices.send(
                    List.of(superior),
                    "promise.team-broken",
                    PromiseAccess.SUBJECT,
                    promise.getId(),
                    args(promise, customer, employees.names(List.of(owner)).get(owner)),
                    now);
        }
    }

    static Map<String, Object> args(PromiseRecord promise, String customer, @Nullable String employee) {
        var args = new HashMap<String, Object>();
        args.put("customer", customer);
        args.put("text", promise.getText());
        if (promise.getDueTime() == null) {
            args.put("dueOn", promise.getDueOn().toString());
        } else {
            args.put("dueAt", promise.getDueAt().toString());
        }
        if (employee != null) {
            args.put("employee", employee);
        }
        return args;
    }
}
