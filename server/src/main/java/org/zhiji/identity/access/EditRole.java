package org.zhiji.identity.access;

import static zhiji.sql.tenant.Tables.ROLE;

import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.identity.IdentityProblem;
import org.zhiji.identity.Right;
import org.zhiji.identity.Scope;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import org.zhiji.platform.web.ExpectedVersion;
import zhiji.sql.tenant.tables.records.RoleRecord;

/** Adds roles of the company's own and changes what a role may do; what rules name keeps its name. */
@Component
class EditRole {

    private final DSLContext db;
    private final Administrators administrators;
    private final CompanyLock lock;
    private final Actors actors;
    private final AuditLog audit;
    private final Time time;

    EditRole(DSLContext db, Administrators administrators, CompanyLock lock, Actors actors, AuditLog audit, Time time) {
        this.db = db;
        this.administrators = administrators;
        this.lock = lock;
        this.actors = actors;
        this.audit = audit;
        this.time = time;
    }

    @Transactional
    public UUID add(Actor actor, RoleForm form) {
        var id = Ids.next();
        var row = db.newRecord(ROLE);
        row.setId(id);
        row.setCode("OWN_" + id.toString().substring(24).toUpperCase(Locale.ROOT));
        row.setBuiltIn(false);
        row.setCreatedAt(time.now());
        fill(row, form);
        row.insert();
        audit.record(actor.id(), "role", id, AuditAction.CREATED, null, form);
        return id;
    }

    @Transactional
    public void change(Actor actor, UUID id, RoleForm form, ExpectedVersion seen) {
        lock.take();
        var row = db.selectFrom(ROLE)
                .where(ROLE.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> Problem.notFound("role"));
        seen.check(row.getVersion());
        if (row.getBuiltIn() && !row.getName().equals(form.name().strip())) {
            throw IdentityProblem.BUILT_IN_ROLE.problem();
        }
        var before = form(row);
        fill(row, form);
        row.setVersion(row.getVersion() + 1);
        row.update();
        administrators.requireOne();
        actors.forget();
        audit.record(actor.id(), "role", id, AuditAction.UPDATED, before, form(row));
    }

    private void fill(RoleRecord row, RoleForm form) {
        row.setName(form.name().strip());
        row.setRights(form.rights().stream()
                .filter(right -> right != Right.SIGNED_IN)
                .map(Enum::name)
                .sorted()
                .toArray(String[]::new));
        row.setViewScope(form.viewScope().name());
        row.setEditScope(form.editScope().name());
        row.setUpdatedAt(time.now());
    }

    private static RoleForm form(RoleRecord row) {
        return new RoleForm(
                row.getName(),
                new TreeSet<>(Actors.rights(row.getRights())),
                Scope.valueOf(row.getViewScope()),
                Scope.valueOf(row.getEditScope()));
    }
}
