package org.zhiji.identity.access;

import static zhiji.sql.tenant.Tables.EMPLOYEE_ROLE;
import static zhiji.sql.tenant.Tables.ROLE;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhiji.identity.BuiltInRole;
import org.zhiji.identity.Scope;
import org.zhiji.platform.Ids;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.tenant.TenantSeed;
import zhiji.sql.tenant.tables.records.RoleRecord;

/** The roles of a company; makes sure at every start that the built-in ones are there, also those of a new release. */
@Component
@Order(0)
public class Roles implements TenantSeed {

    private final DSLContext db;

    Roles(DSLContext db) {
        this.db = db;
    }

    @Override
    public void seed() {
        var now = Clock.systemUTC().instant();
        for (var role : BuiltInRole.values()) {
            db.insertInto(ROLE)
                    .set(ROLE.ID, Ids.next())
                    .set(ROLE.CODE, role.name())
                    .set(ROLE.NAME, role.title())
                    .set(
                            ROLE.RIGHTS,
                            role.rights().stream().map(Enum::name).sorted().toArray(String[]::new))
                    .set(ROLE.VIEW_SCOPE, role.view().name())
                    .set(ROLE.EDIT_SCOPE, role.edit().name())
                    .set(ROLE.BUILT_IN, true)
                    .set(ROLE.CREATED_AT, now)
                    .set(ROLE.UPDATED_AT, now)
                    .onConflict(ROLE.CODE)
                    .doNothing()
                    .execute();
        }
    }

    /** All of them in the order in which they came. */
    List<RoleView> all() {
        return db.selectFrom(ROLE).orderBy(ROLE.CREATED_AT, ROLE.ID).fetch(Roles::view);
    }

    RoleView get(UUID id) {
        return db.selectFrom(ROLE)
                .where(ROLE.ID.eq(id))
                .fetchOptional(Roles::view)
                .orElseThrow(() -> Problem.notFound("role"));
    }

    /** The roles of one employee. */
    List<RoleView> of(UUID employee) {
        return db.selectFrom(ROLE)
                .where(ROLE.ID.in(DSL.select(EMPLOYEE_ROLE.ROLE_ID)
                        .from(EMPLOYEE_ROLE)
                        .where(EMPLOYEE_ROLE.EMPLOYEE_ID.eq(employee))))
                .orderBy(ROLE.CREATED_AT, ROLE.ID)
                .fetch(Roles::view);
    }

    private static RoleView view(RoleRecord row) {
        return new RoleView(
                row.getId(),
                row.getCode(),
                row.getName(),
                Actors.rights(row.getRights()).stream().sorted().toList(),
                Scope.valueOf(row.getViewScope()),
                Scope.valueOf(row.getEditScope()),
                row.getBuiltIn(),
                row.getVersion());
    }

    /** Replaces the roles of an employee. */
    public void assign(UUID employee, Collection<String> codes) {
        db.deleteFrom(EMPLOYEE_ROLE)
                .where(EMPLOYEE_ROLE.EMPLOYEE_ID.eq(employee))
                .execute();
        db.insertInto(EMPLOYEE_ROLE, EMPLOYEE_ROLE.EMPLOYEE_ID, EMPLOYEE_ROLE.ROLE_ID)
                .select(db.select(DSL.val(employee), ROLE.ID).from(ROLE).where(ROLE.CODE.in(codes)))
                .execute();
    }
}
