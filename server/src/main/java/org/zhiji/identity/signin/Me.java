package org.zhiji.identity.signin;

import static zhiji.sql.tenant.Tables.DEPARTMENT;
import static zhiji.sql.tenant.Tables.EMPLOYEE_ROLE;
import static zhiji.sql.tenant.Tables.ROLE;

import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.identity.IdentityProblem;
import org.zhiji.identity.access.Actors;
import org.zhiji.platform.tenant.CurrentTenant;
import org.zhiji.platform.time.Time;

/** The signed-in person's own data. */
@Component
class Me {

    private final DSLContext db;
    private final Actors actors;
    private final Accounts accounts;
    private final Time time;

    Me(DSLContext db, Actors actors, Accounts accounts, Time time) {
        this.db = db;
        this.actors = actors;
        this.accounts = accounts;
        this.time = time;
    }

    SessionView viewOf(UUID account) {
        var signedIn = actors.byAccount(account, true).orElseThrow(IdentityProblem.SIGN_IN_FAILED::problem);
        return CurrentTenant.call(signedIn.tenant(), () -> view(signedIn.actor()));
    }

    SessionView view(Actor actor) {
        var account = accounts.get(actor.accountId());
        var tenant = CurrentTenant.get();
        var department = db.select(DEPARTMENT.NAME)
                .from(DEPARTMENT)
                .where(DEPARTMENT.ID.eq(actor.departmentId()))
                .fetchSingle()
                .value1();
        var roles = db.select(ROLE.CODE, ROLE.NAME)
                .from(ROLE)
                .join(EMPLOYEE_ROLE)
                .on(EMPLOYEE_ROLE.ROLE_ID.eq(ROLE.ID))
                .where(EMPLOYEE_ROLE.EMPLOYEE_ID.eq(actor.id()))
                .orderBy(ROLE.CREATED_AT, ROLE.ID)
                .fetch(Records.mapping(SessionView.RoleName::new));
        return new SessionView(
                actor.id(),
                actor.name(),
                account.getLoginName(),
                tenant.name(),
                actor.departmentId(),
                department,
                roles,
                new TreeSet<>(actor.rights()),
                actor.view(),
                actor.edit(),
                tenant.zone().getId(),
                account.getLanguage(),
                time.standing().isPresent(),
                time.now());
    }
}
