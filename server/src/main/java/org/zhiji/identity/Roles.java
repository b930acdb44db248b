package org.zhiji.identity;

import static zhiji.sql.tenant.Tables.EMPLOYEE_ROLE;
import static zhiji.sql.tenant.Tables.ROLE;

import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhiji.platform.Ids;
import org.zhiji.platform.tenant.TenantSeed;

/** The roles of a company; makes sure at every start that the built-in ones are there, also those of a new release. */
@Component
@Order(0)
class Roles implements TenantSeed {

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

    /** Replaces the roles of an employee. */
    void assign(UUID employee, Collection<String> codes) {
        db.deleteFrom(EMPLOYEE_ROLE)
                .where(EMPLOYEE_ROLE.EMPLOYEE_ID.eq(employee))
                .execute();
        db.insertInto(EMPLOYEE_ROLE, EMPLOYEE_ROLE.EMPLOYEE_ID, EMPLOYEE_ROLE.ROLE_ID)
                .select(db.select(DSL.val(employee), ROLE.ID).from(ROLE).where(ROLE.CODE.in(codes)))
                .execute();
    }
}
